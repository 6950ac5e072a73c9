using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Events;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>A network ends, or rests.</summary>
public sealed class CloseTests : MembershipTests
{
    [Fact]
    public async Task Two_core_members_close_their_network_and_nothing_of_its_members_is_left()
    {
        var (chris, dina) = (await Scene.FoundAsync(Chris, Open), await Scene.FoundAsync(Dina, Open));
        var els = await Scene.MemberAsync(Els, Open, "Zeldzame Ijsvogel", "kanarie@thuis.example");
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(els, meeting, new Reply(RsvpAnswer.Yes, "Een kanarie"), default));
        var code = await Scene.CodeAsync(Open);
        await Scene.Ask<OfferCore, bool>(offer => offer.Handle(chris, els.Persona, false, default));

        Assert.Equal(Closing.Proposed, await CloseAsync(chris));
        Assert.Equal(Closing.Proposed, await CloseAsync(chris));
        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
        Assert.Equal(Closing.Done, await CloseAsync(dina));

        Assert.Empty((await Scene.RosterAsync(Open)).Entries());
        Assert.All(new[] { Els, Chris, Dina }, who => Assert.Equal(Membership.None, Scene.OfAsync(who, Open).Result));
        Assert.All(["Zeldzame Ijsvogel", "kanarie@thuis.example", "Een kanarie"], canary => Assert.False(Scene.IsAnywhereOnDisk(canary), canary));
        Assert.Equal(NetworkState.Archived, await StateAsync());
        Assert.True(await Scene.Ask<PortalDb, bool>(db => db.Set<Event>().Where(e => e.Id == meeting).Select(e => e.State == EventState.Cancelled).SingleAsync()));
        Assert.Equal("NetworkClosed", (await RefusedAsync(() => Scene.JoinAsync(Els, Open))).Code);
        Assert.Equal("NetworkClosed", (await RefusedAsync(() => Scene.JoinAsync(Els, Open, code: code))).Code);
        Assert.Empty(await Scene.SendMailAsync());
        Assert.Equal(NetworkAction.NetworkClosed, (await Scene.LogAsync(Open))[^1].Action);
    }

    [Fact]
    public async Task The_only_core_member_closes_it_alone_by_typing_its_name()
    {
        var chris = await Scene.FoundAsync(Chris, Open);

        Assert.Equal("NameDiffers", (await RefusedAsync(() => CloseAsync(chris, "Netwerk 2"))).Code);
        Assert.Equal(Closing.Done, await CloseAsync(chris, "  netwerk 1 "));
        Assert.Equal(NetworkState.Archived, await StateAsync());
    }

    [Fact]
    public async Task Until_the_second_one_agrees_it_can_be_kept()
    {
        var (chris, dina) = (await Scene.FoundAsync(Chris, Open), await Scene.FoundAsync(Dina, Open));
        await CloseAsync(chris);

        await Scene.Do<KeepNetwork>(keep => keep.Handle(dina, default));

        Assert.Empty((await Scene.RosterAsync(Open)).ClosingBy());
        Assert.Equal(Closing.Proposed, await CloseAsync(dina));
        Assert.Equal(NetworkState.Active, await StateAsync());
    }

    [Fact]
    public async Task Members_and_core_teams_elsewhere_close_nothing()
    {
        await Scene.FoundAsync(Chris, Open);
        var els = await Scene.MemberAsync(Els, Open);

        Assert.Equal(Closing.NotThere, await CloseAsync(els with { Role = MemberRole.Core }));
        Assert.Equal(NetworkState.Active, await StateAsync());
    }

    /// <summary>Had only the members' rows been written, two backups would name them.</summary>
    [Fact]
    public async Task Closing_writes_the_row_of_every_account_anew_and_no_other_row()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.MemberAsync(Els, Open);
        var before = await Scene.EnvelopesAsync();

        await CloseAsync(chris);

        var after = await Scene.EnvelopesAsync();
        var written = after.Zip(before).Where(pair => !pair.First.Blob.AsSpan().SequenceEqual(pair.Second.Blob)).Select(pair => pair.First);
        Assert.Equal(Enumerable.Range(1, People).Select(id => (Open, id)), written.Select(e => (e.Network, e.Employee.Value)));
    }

    [Fact]
    public async Task A_network_at_rest_keeps_its_members_and_lets_nobody_in_until_it_wakes()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var code = await Scene.CodeAsync(Open);
        Assert.True(await RestAsync(chris, rests: true));

        Assert.Equal("NetworkClosed", (await RefusedAsync(() => Scene.JoinAsync(Els, Open, code: code))).Code);
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);
        Assert.False(await RestAsync(chris, rests: true));

        Assert.True(await RestAsync(chris, rests: false));
        Assert.True((await Scene.JoinAsync(Els, Open, code: code)).IsIn);
    }

    private Task<Closing> CloseAsync(Viewer core, string name = "Netwerk 1") => Scene.Ask<CloseNetwork, Closing>(close => close.Handle(core, name, default));

    private Task<bool> RestAsync(Viewer core, bool rests) => Scene.Ask<RestNetwork, bool>(rest => rest.Handle(core, rests, default));

    private Task<NetworkState> StateAsync() => Scene.Ask<PortalDb, NetworkState>(db => db.Networks.Where(n => n.Id == Open).Select(n => n.State).SingleAsync());
}
