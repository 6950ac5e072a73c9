using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events;

/// <summary>What becomes of a meeting of two networks is told to those of both, once an address, and closing ends it.</summary>
public sealed class HostingMailTests : MembershipTests
{
    private static readonly EmployeeId Bart = new(4);
    private static readonly EmployeeId Gert = new(5);

    private readonly LocalDate day = new(2027, 3, 2);

    [Fact]
    public async Task Whoever_wanted_to_come_is_told_of_a_change_in_both_networks_and_once_who_is_in_both()
    {
        var (chris, els, _, bart) = await TeamsAsync();
        var meeting = await TogetherAsync(chris, bart);
        await AnswerAsync(els, meeting);
        await AnswerAsync(await Scene.MemberAsync(Els, ByInvitation), meeting);
        await AnswerAsync(await Scene.MemberAsync(Gert, ByInvitation), meeting);

        await Scene.Do<ChangeEvent>(use => use.Handle(chris, meeting, new PlanBuilder().For(EventAudience.HostingNetworks).At(day, 14, 15).Build(), default));
        Assert.Equal(["collega1@stad.example", "collega5@stad.example"], (await Scene.SendMailAsync()).Select(mail => mail.To).Order(StringComparer.Ordinal));

        await Scene.Do<CancelEvent>(use => use.Handle(chris, meeting, default));
        Assert.Equal(2, (await Scene.SendMailAsync()).Count);
    }

    [Fact]
    public async Task The_core_team_that_is_asked_is_told_once_and_the_mail_says_nothing_of_it()
    {
        var (chris, _, _, bart) = await TeamsAsync();
        await Scene.MemberAsync(Gert, ByInvitation);
        var (meeting, slug) = (await PlanAsync(chris), await SlugAsync(bart.Network));
        await Scene.Ask<AskCoHost, bool>(use => use.Handle(chris, meeting, slug, "Samen?", default));

        var told = Assert.Single(await Scene.SendMailAsync());
        Assert.Equal("collega4@stad.example", told.To);
        Assert.Equal("Kring: er is nieuws voor jou", told.Subject);
        Assert.DoesNotMatch("(?i)netwerk|lunch|overleg|samen|maart|2027|dinsdag", told.Text);

        await Scene.Ask<AskCoHost, bool>(use => use.Handle(chris, meeting, slug, "Samen?", default));
        await Scene.Ask<WithdrawCoHost, bool>(use => use.Handle(chris, meeting, slug, default));
        await Scene.Ask<AskCoHost, bool>(use => use.Handle(chris, meeting, slug, "Toch?", default));
        Assert.Empty(await Scene.SendMailAsync());
    }

    [Fact]
    public async Task When_they_stop_hosting_together_the_other_networks_people_alone_are_told()
    {
        var (chris, els, _, bart) = await TeamsAsync();
        var meeting = await TogetherAsync(chris, bart);
        await AnswerAsync(els, meeting);
        await AnswerAsync(await Scene.MemberAsync(Gert, ByInvitation), meeting);
        await AnswerAsync(bart, meeting);

        await Scene.Do<EndHosting>(use => use.StepOutAsync(bart, meeting, default));

        var told = Assert.Single(await Scene.SendMailAsync());
        Assert.Equal("collega5@stad.example", told.To);
        Assert.Equal("Kring: er is nieuws voor jou", told.Subject);
        Assert.DoesNotMatch("(?i)netwerk|lunch|overleg|refter|maart|2027|dinsdag", told.Text);
    }

    [Fact]
    public async Task When_the_network_that_planned_it_closes_the_others_are_told_that_it_is_off()
    {
        var (chris, els, _, bart) = await TeamsAsync();
        var meeting = await TogetherAsync(chris, bart);
        await AnswerAsync(els, meeting);
        var gert = await Scene.MemberAsync(Gert, ByInvitation);
        await AnswerAsync(gert, meeting);

        await CloseAsync(chris);

        Assert.Equal("collega5@stad.example", Assert.Single(await Scene.SendMailAsync()).To);
        Assert.True((await Scene.Ask<EventDetails, EventPageView?>(use => use.Handle(gert, meeting, default)))!.IsCancelled);
    }

    [Fact]
    public async Task When_the_network_that_was_asked_closes_it_hosts_nothing_and_its_answers_are_gone()
    {
        var (chris, els, _, bart) = await TeamsAsync();
        var (accepted, asked) = (await TogetherAsync(chris, bart, seats: 1), await PlanAsync(chris));
        await AskAsync(chris, asked, bart.Network);
        await AnswerAsync(await Scene.MemberAsync(Gert, ByInvitation), accepted);
        await AnswerAsync(els, accepted);

        await CloseAsync(bart);

        Assert.Empty(await Scene.SendMailAsync());
        Assert.Equal([CoHostState.Declined, CoHostState.Ended], (await Scene.Ask<PortalDb, List<CoHostState>>(db => db.Set<CoHost>().Select(h => h.State).ToListAsync())).Order().ToList());
        Assert.True(await Scene.Ask<PortalDb, bool>(db => db.Set<Rsvp>().AllAsync(r => r.Network == chris.Network)));
        await Scene.Do<MoveOffersOn>(move => move.Handle(default));
        Assert.True((await Scene.Ask<EventDetails, EventPageView?>(use => use.Handle(els, accepted, default)))!.Mine!.IsOffered);
    }

    [Fact]
    public async Task Whoever_leaves_the_other_network_takes_their_answer_along()
    {
        var (chris, els, _, bart) = await TeamsAsync();
        var meeting = await TogetherAsync(chris, bart, seats: 1);
        await AnswerAsync(await Scene.MemberAsync(Gert, ByInvitation), meeting);
        await AnswerAsync(els, meeting);

        await Scene.LeaveAsync(Gert, ByInvitation);
        await Scene.Do<MoveOffersOn>(move => move.Handle(default));

        Assert.True((await Scene.Ask<EventDetails, EventPageView?>(use => use.Handle(els, meeting, default)))!.Mine!.IsOffered);
    }

    private async Task<(Viewer Chris, Viewer Els, Viewer Dina, Viewer Bart)> TeamsAsync() =>
        (await Scene.FoundAsync(Chris, Open), await Scene.MemberAsync(Els, Open), await Scene.MemberAsync(Dina, Open), await Scene.FoundAsync(Bart, ByInvitation));

    private async Task<EventId> PlanAsync(Viewer core, int? seats = null) =>
        (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(core, new PlanBuilder().At(day, 12, 13).Seats(seats).Build(), default)))!.Value;

    private async Task<EventId> TogetherAsync(Viewer core, Viewer other, int? seats = null)
    {
        var meeting = await PlanAsync(core, seats);
        await AskAsync(core, meeting, other.Network);
        Assert.True(await Scene.Ask<AnswerCoHost, bool>(use => use.Handle(other, meeting, accepts: true, default)));
        return meeting;
    }

    private Task<string> SlugAsync(NetworkId network) => Scene.Ask<PortalDb, string>(db => db.Networks.Where(n => n.Id == network).Select(n => n.Slug).SingleAsync());

    private async Task AskAsync(Viewer core, EventId meeting, NetworkId other)
    {
        var slug = await SlugAsync(other);
        Assert.True(await Scene.Ask<AskCoHost, bool>(use => use.Handle(core, meeting, slug, "Samen?", default)));
        await Scene.SendMailAsync();
    }

    private Task AnswerAsync(Viewer who, EventId meeting) => Scene.Do<AnswerInvitation>(use => use.Handle(who, meeting, new Reply(RsvpAnswer.Yes), default));

    private async Task CloseAsync(Viewer core)
    {
        var name = await Scene.Ask<PortalDb, string>(db => db.Networks.Where(n => n.Id == core.Network).Select(n => n.Name).SingleAsync());
        Assert.Equal(Closing.Done, await Scene.Ask<CloseNetwork, Closing>(use => use.Handle(core, name, default)));
    }
}
