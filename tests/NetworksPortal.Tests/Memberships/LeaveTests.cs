using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Events;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

/// <summary>One step, and nothing of the member is left.</summary>
public sealed class LeaveTests : MembershipTests
{
    private const string Nickname = "Zeldzame Ijsvogel";
    private const string Mail = "kanarie.ijsvogel@thuis.example";
    private const string Needs = "Een kanarie die zelden zingt";

    [Fact]
    public async Task The_last_core_member_stays_until_there_is_another()
    {
        await Scene.FoundAsync(Chris, Open);

        Assert.Equal("LastCoreMember", (await RefusedAsync(() => Scene.LeaveAsync(Chris, Open))).Code);
        Assert.True((await Scene.OfAsync(Chris, Open)).IsCore);

        await Scene.FoundAsync(Dina, Open);
        await Scene.LeaveAsync(Chris, Open);
        Assert.Equal(Membership.None, await Scene.OfAsync(Chris, Open));
    }

    [Fact]
    public async Task Of_two_core_members_who_leave_at_the_same_moment_one_stays()
    {
        await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);

        var outcomes = await Task.WhenAll(new[] { Chris, Dina }.Select(who => Task.Run(() => Record.ExceptionAsync(() => Scene.LeaveAsync(who, Open)))));

        Assert.Equal("LastCoreMember", Assert.IsType<RuleViolation>(Assert.Single(outcomes, outcome => outcome is not null)).Code);
        Assert.Single((await Scene.RosterAsync(Open)).CoreTeam);
    }

    [Fact]
    public async Task Every_subject_erases_what_it_keeps_and_no_byte_of_it_is_left_on_disk()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var meeting = (await Scene.Ask<PlanEvent, EventId?>(plan => plan.Handle(chris, new PlanBuilder().Build(), default)))!.Value;
        var membership = await Scene.JoinAsync(Els, Open, Nickname, mail: Mail);
        var els = new Viewer(Open, membership.Persona, MemberRole.Member, Els);
        await Scene.Ask<AnswerInvitation, Rsvp?>(answer => answer.Handle(els, meeting, new Reply(RsvpAnswer.Yes, Needs), default));
        var persona = membership.Persona.Value.ToString().ToUpperInvariant();
        Assert.True(Scene.IsAnywhereOnDisk(persona), "The test looks for the persona in the wrong shape.");

        await Scene.LeaveAsync(Els, Open);

        Assert.Equal(0, await Scene.Ask<PortalDb, int>(db => db.Set<Rsvp>().CountAsync(r => r.Persona == membership.Persona)));
        Assert.All([Nickname, Mail, Needs, persona], canary => Assert.False(Scene.IsAnywhereOnDisk(canary), $"{canary} is still on disk."));
    }

    [Fact]
    public async Task Leaving_what_one_is_not_in_changes_nothing()
    {
        await Scene.JoinAsync(Dina, Open);

        await Scene.LeaveAsync(Els, Open);

        Assert.Equal(Membership.None, await Scene.OfAsync(Els, Open));
        Assert.Equal(1, (await Scene.Ask<Tallies, IReadOnlyDictionary<NetworksPortal.Networks.NetworkId, int>>(tallies => tallies.ReadAsync(default)))[Open]);
    }
}
