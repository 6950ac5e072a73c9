using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class WhoSeesAnEventTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_meeting_of_another_network_is_not_there()
    {
        var id = await scene.PlannedAsync();

        Assert.Null(await scene.FindAsync(scene.Stranger, id));
        Assert.Null(await scene.Ask<CalendarFileOfEvent, string?>(use => use.Handle(scene.Stranger, id, default)));
        Assert.Empty(await UpcomingAsync(scene.Stranger));
        Assert.Empty(await ParticipantsAsync(scene.Stranger, id));
    }

    [Fact]
    public async Task A_core_meeting_is_there_for_the_core_team_alone()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().For(EventAudience.Core).Build());

        Assert.NotNull(await scene.FindAsync(scene.Chris, id));
        Assert.Null(await scene.FindAsync(scene.Member(), id));
        Assert.Empty(await UpcomingAsync(scene.Member()));
    }

    [Fact]
    public async Task Needs_and_answers_by_person_are_for_the_core_team_alone()
    {
        var id = await scene.PlannedAsync();
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes, "Een schrijftolk");

        Assert.Equal("Een schrijftolk", Assert.Single(await ParticipantsAsync(scene.Chris, id)).Needs);
        Assert.Empty(await ParticipantsAsync(scene.Member(), id));
        Assert.Null((await scene.SeeAsync(scene.Member(), id)).Mine);
    }

    [Fact]
    public async Task Only_meetings_for_all_staff_are_open_and_of_all_networks_at_once()
    {
        await scene.PlannedAsync();
        await scene.PlannedAsync(new PlanBuilder().For(EventAudience.AllStaff).Saying(s => s with { Title = "Open koffie" }).Build());
        await scene.PlannedAsync(new PlanBuilder().For(EventAudience.AllStaff).Saying(s => s with { Title = "Taalcafé" }).Build(), scene.Stranger);

        var open = await scene.Ask<OpenEvents, IReadOnlyList<OpenEvent>>(use => use.Handle(default));

        Assert.Equal(["Open koffie", "Taalcafé"], open.Select(e => e.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_public_calendar_holds_open_meetings_alone_and_the_private_file_no_title()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Saying(s => s with { Title = "Besloten kring" }).Build());
        await scene.PlannedAsync(new PlanBuilder().For(EventAudience.AllStaff).Saying(s => s with { Title = "Open koffie" }).Build());

        var open = await scene.Ask<OpenCalendar, string?>(use => use.Handle("roze", default));
        var mine = await scene.Ask<CalendarFileOfEvent, string?>(use => use.Handle(scene.Chris, id, default));

        Assert.Contains("SUMMARY:Open koffie", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Besloten kring", open + mine, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Overleg", mine, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuzekes", open + mine, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await scene.Ask<OpenCalendar, string?>(use => use.Handle("unknown", default)));
    }

    [Fact]
    public async Task What_has_been_moves_from_coming_to_past_with_ones_own_answer()
    {
        var id = await scene.PlannedAsync();
        var member = scene.Member();
        await scene.AnswerAsync(member, id, RsvpAnswer.Maybe);
        Assert.Equal(RsvpAnswer.Maybe, Assert.Single(await UpcomingAsync(member)).Mine!.Answer);

        scene.Clock.Now += Duration.FromDays(5);

        Assert.Empty(await UpcomingAsync(member));
        Assert.Equal(id, Assert.Single(await scene.Ask<PastEvents, IReadOnlyList<EventSummary>>(use => use.Handle(member, 20, default))).Id);
    }

    private Task<IReadOnlyList<EventSummary>> UpcomingAsync(Viewer viewer) =>
        scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(viewer, default));

    private Task<IReadOnlyList<Participant>> ParticipantsAsync(Viewer viewer, EventId id) =>
        scene.Ask<EventParticipants, IReadOnlyList<Participant>>(use => use.Handle(viewer, id, default));
}
