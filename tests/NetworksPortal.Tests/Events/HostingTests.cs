using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Tests.Events;

/// <summary>Roze Neuzekes plans, Link is asked.</summary>
public sealed class HostingTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        await scene.ActivateAsync();
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task The_core_team_that_is_asked_reads_meeting_and_message_and_after_a_yes_its_members_find_it_in_their_agenda()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Saying(sheet => sheet with { Text = "Met soep" }).Build());
        await scene.AskAsync(id, message: "Doen jullie mee?");

        var waiting = Assert.Single(await scene.WaitingAsync(scene.Stranger));
        Assert.Equal(("Roze Neuzekes", "Doen jullie mee?", "Met soep", true), (waiting.By, waiting.Message, waiting.Sheet!.Text, waiting.IsOpen));
        Assert.Empty(await scene.WaitingAsync(scene.Theirs()));
        Assert.Null(await scene.FindAsync(scene.Stranger, id));

        Assert.True(await scene.ReplyAsync(id, accepts: true));

        var line = Assert.Single(await AgendaAsync(scene.Theirs()));
        Assert.Equal((id, "Rustige lunch", false, EventAudience.HostingNetworks), (line.Id, line.Title, line.IsOurs, line.Audience));
        Assert.Equal(["Roze Neuzekes"], line.Together);
        Assert.Equal(["Link"], Assert.Single(await AgendaAsync(scene.Member())).Together);
        Assert.Empty(await scene.WaitingAsync(scene.Stranger));
    }

    [Fact]
    public async Task A_cost_can_be_for_a_meeting_that_another_network_planned_once_it_is_hosted_together()
    {
        var id = await scene.PlannedAsync();
        await scene.AskAsync(id);
        Assert.Empty(await TitlesAsync());

        await scene.ReplyAsync(id, accepts: true);

        Assert.Equal((id, "Rustige lunch"), (await TitlesAsync()).Select(title => (title.Id, title.Title)).Single());

        Task<IReadOnlyList<MeetingTitle>> TitlesAsync() => scene.Ask<MeetingTitles, IReadOnlyList<MeetingTitle>>(use => use.Handle(scene.Stranger, default));
    }

    [Fact]
    public async Task What_the_other_network_reads_is_sealed_with_its_own_key()
    {
        var id = await scene.PlannedAsync();
        await scene.AskAsync(id, message: "Doen jullie mee?");

        var host = await scene.Ask<PortalDb, CoHost>(db => db.Set<CoHost>().SingleAsync());
        var seal = await scene.Ask<INetworkSeal, INetworkSeal>(Task.FromResult);
        Assert.Equal("Doen jullie mee?", seal.Open(scene.Stranger.Network, host.Message));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => seal.Open(scene.Chris.Network, host.Message));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => seal.Open(scene.Chris.Network, host.Sheet));
    }

    [Fact]
    public async Task Asking_twice_and_answering_twice_is_the_same_as_once_and_a_no_is_a_no()
    {
        var id = await scene.PlannedAsync();
        await scene.AskAsync(id, message: "Eén");
        await scene.AskAsync(id, message: "Twee");
        Assert.Equal("Eén", Assert.Single(await scene.WaitingAsync(scene.Stranger)).Message);

        Assert.True(await scene.ReplyAsync(id, accepts: false));
        Assert.True(await scene.ReplyAsync(id, accepts: false));
        Assert.Equal("Hosting.Answered", await RefusedAsync(() => scene.ReplyAsync(id, accepts: true)));
        Assert.Equal("Hosting.SaidNo", await RefusedAsync(() => scene.AskAsync(id)));
        Assert.Empty((await scene.HostsAsync(id))!.Free);
    }

    [Fact]
    public async Task Two_core_members_who_answer_at_once_give_one_answer()
    {
        var id = await scene.PlannedAsync();
        await scene.AskAsync(id);
        var other = scene.Stranger with { Persona = PersonaId.New() };

        var answers = await Task.WhenAll(
            Task.Run(() => TriedAsync(() => scene.ReplyAsync(id, accepts: true))),
            Task.Run(() => TriedAsync(() => scene.ReplyAsync(id, accepts: false, other))));

        Assert.Equal(["", "Hosting.Answered"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_can_be_read_no_more_and_given_again()
    {
        var id = await scene.PlannedAsync();
        await scene.AskAsync(id);
        Assert.True(await WithdrawAsync(id));
        Assert.True(await WithdrawAsync(id));

        Assert.Null((await scene.Ask<HostInvitations, HostInvitation?>(use => use.Handle(scene.Stranger, id, default)))!.Sheet);
        Assert.Equal("Hosting.Withdrawn", await RefusedAsync(() => scene.ReplyAsync(id, accepts: true)));
        Assert.True((await scene.Ask<PortalDb, CoHost>(db => db.Set<CoHost>().SingleAsync())) is { Message.IsEmpty: true, Sheet.IsEmpty: true });

        await scene.AskAsync(id, message: "Toch");
        Assert.Equal("Toch", Assert.Single(await scene.WaitingAsync(scene.Stranger)).Message);
        await scene.ReplyAsync(id, accepts: true);
        Assert.Equal("Hosting.Answered", await RefusedAsync(() => WithdrawAsync(id)));
    }

    [Fact]
    public async Task Once_the_meeting_began_or_is_off_an_invitation_has_expired()
    {
        var (began, off) = (await scene.PlannedAsync(), await scene.PlannedAsync());
        await scene.AskAsync(began);
        await scene.AskAsync(off);
        await scene.Do<CancelEvent>(use => use.Handle(scene.Chris, off, default));
        Assert.Equal("EventCancelled", await RefusedAsync(() => scene.ReplyAsync(off, accepts: true)));

        scene.Clock.Now += Duration.FromDays(5);

        Assert.Equal("Hosting.Expired", await RefusedAsync(() => scene.ReplyAsync(began, accepts: true)));
        Assert.Empty(await scene.WaitingAsync(scene.Stranger));
        Assert.True(Assert.Single((await scene.HostsAsync(began))!.Asked).IsExpired);
        Assert.Equal("EventOver", await RefusedAsync(() => scene.AskAsync(began)));
    }

    [Fact]
    public async Task Only_an_active_network_can_be_asked_and_only_for_a_meeting_of_members()
    {
        var id = await scene.PlannedAsync();
        Assert.Equal("Hosting.Network", await RefusedAsync(() => scene.AskAsync(id, "roze")));
        Assert.Equal("Hosting.Network", await RefusedAsync(() => scene.AskAsync(id, "bestaat-niet")));
        await scene.Do<PortalDb>(db => db.Networks.Where(n => n.Slug == "link").ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NetworkState.Dormant)));
        Assert.Equal("Hosting.Network", await RefusedAsync(() => scene.AskAsync(id)));
        Assert.Empty((await scene.HostsAsync(id))!.Free);
        await scene.Do<PortalDb>(db => db.Networks.ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NetworkState.Active)));

        foreach (var audience in new[] { EventAudience.Core, EventAudience.AllStaff })
        {
            var other = await scene.PlannedAsync(new PlanBuilder().For(audience).Build());
            Assert.Equal("Hosting.Audience", await RefusedAsync(() => scene.AskAsync(other)));
        }
    }

    [Fact]
    public async Task A_calendar_title_names_neither_network()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Saying(sheet => sheet with { CalendarTitle = "Lunch met Link" }).Build());
        Assert.Equal("Hosting.NamesNetwork", await RefusedAsync(() => scene.AskAsync(id)));

        var together = await scene.TogetherAsync();
        Assert.Equal("NamesNetwork", await RefusedAsync(() => ChangeAsync(together, Hosted().Saying(sheet => sheet with { Place = "Bij Link" }))));
    }

    [Fact]
    public async Task Whoever_has_no_part_in_it_finds_nothing()
    {
        var id = await scene.PlannedAsync();
        Assert.False(await scene.AskAsync(id, "roze", by: scene.Stranger));
        Assert.False(await scene.AskAsync(id, by: scene.Member()));
        await scene.AskAsync(id);

        Assert.False(await scene.ReplyAsync(id, accepts: true, scene.Theirs()));
        Assert.False(await scene.ReplyAsync(id, accepts: true, scene.Chris));
        Assert.False(await scene.ReplyAsync(EventId.New(), accepts: true));
        Assert.Null(await scene.HostsAsync(id, scene.Stranger));
        Assert.Null(await scene.HostsAsync(id, scene.Member()));
        Assert.False(await scene.Ask<WithdrawCoHost, bool>(use => use.Handle(scene.Stranger, id, "link", default)));
        Assert.False(await scene.Ask<EndHosting, bool>(use => use.StepOutAsync(scene.Stranger, id, default)));
        await scene.ReplyAsync(id, accepts: true);
        Assert.False(await scene.Ask<EndHosting, bool>(use => use.StepOutAsync(scene.Theirs(), id, default)));
        Assert.False(await scene.Ask<EndHosting, bool>(use => use.StopAsync(scene.Stranger, id, "link", default)));
    }

    [Fact]
    public async Task The_other_core_team_can_neither_change_nor_call_off_nor_count()
    {
        var id = await scene.TogetherAsync();

        Assert.False(await scene.Ask<ChangeEvent, bool>(use => use.Handle(scene.Stranger, id, Hosted().Build(), default)));
        Assert.False(await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Stranger, id, default)));
        scene.Clock.Now += Duration.FromDays(5);
        Assert.False(await scene.Ask<CountHeads, bool>(use => use.Handle(scene.Stranger, id, 3, default)));

        Assert.True(await scene.Ask<CountHeads, bool>(use => use.Handle(scene.Chris, id, 3, default)));
        // Who counted knows; from the whole and one's own the other network could be worked out.
        Assert.Null((await scene.SeeAsync(scene.Stranger, id)).Headcount);
        Assert.Equal(3, (await scene.SeeAsync(scene.Member(), id)).Headcount);
    }

    [Fact]
    public async Task A_change_is_read_by_both_and_the_booking_of_the_room_by_one()
    {
        var id = await scene.TogetherAsync(new PlanBuilder().In(scene.Lieve));
        await ChangeAsync(id, Hosted().In(scene.Lieve).Saying(sheet => sheet with { Title = "Drukke lunch" }));

        Assert.Equal("Drukke lunch", (await scene.SeeAsync(scene.Theirs(), id)).Sheet.Title);
        Assert.NotNull((await scene.SeeAsync(scene.Chris, id)).Sheet.Booking);
        Assert.Null((await scene.SeeAsync(scene.Stranger, id)).Sheet.Booking);
        Assert.Equal("Zaal Lieve", (await scene.SeeAsync(scene.Stranger, id)).Room!.Name);
        Assert.Equal("Hosting.Audience", await RefusedAsync(() => ChangeAsync(id, new PlanBuilder())));

        await scene.Do<CancelEvent>(use => use.Handle(scene.Chris, id, default));
        Assert.True((await scene.SeeAsync(scene.Theirs(), id)).IsCancelled);
    }

    [Fact]
    public async Task A_member_of_the_other_network_takes_it_along_in_a_calendar_that_says_nothing_of_networks()
    {
        var id = await scene.TogetherAsync();
        await scene.AnswerAsync(scene.Theirs(), id, RsvpAnswer.Yes);

        var file = await scene.Ask<CalendarFileOfEvent, string?>(use => use.Handle(scene.Theirs(), id, default));

        Assert.Contains("SUMMARY:Overleg", file, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)link|roze", file!);
    }

    [Fact]
    public async Task What_was_asked_in_vain_is_gone_two_weeks_after_the_meeting_and_what_was_hosted_stays_readable()
    {
        var (vain, held) = (await scene.PlannedAsync(), await scene.TogetherAsync());
        await scene.AskAsync(vain);

        scene.Clock.Now += Duration.FromDays(19);
        await scene.Do<ForgetAnswers>(forget => forget.Handle(default));

        var left = await scene.Ask<PortalDb, CoHost>(db => db.Set<CoHost>().SingleAsync());
        Assert.Equal((held, true), (left.Event, left.Message.IsEmpty));
        Assert.Equal("Rustige lunch", (await scene.SeeAsync(scene.Theirs(), held)).Sheet.Title);
    }

    private static PlanBuilder Hosted() => new PlanBuilder().For(EventAudience.HostingNetworks);

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Assert.ThrowsAsync<RuleViolation>(work)).Code;

    private static async Task<string> TriedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return "";
        }
        catch (RuleViolation no)
        {
            return no.Code;
        }
    }

    private Task<bool> WithdrawAsync(EventId id) => scene.Ask<WithdrawCoHost, bool>(use => use.Handle(scene.Chris, id, "link", default));

    private Task<bool> ChangeAsync(EventId id, PlanBuilder plan) => scene.Ask<ChangeEvent, bool>(use => use.Handle(scene.Chris, id, plan.Build(), default));

    private Task<IReadOnlyList<EventSummary>> AgendaAsync(Viewer viewer) => scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(viewer, default));
}
