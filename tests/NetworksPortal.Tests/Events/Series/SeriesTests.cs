using NetworksPortal.Events;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Tests.Events.Series;

/// <summary>Meetings that are planned together and go on each by itself.</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData("2027-03-24", "2027-03-24T11:00 2027-03-31T10:00")]
    [InlineData("2027-10-27", "2027-10-27T10:00 2027-11-03T11:00")]
    public async Task Noon_stays_noon_across_both_changes_of_summer_time(string first, string utc)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(first).Value;
        await PlannedAsync(new PlanBuilder().At(day, 12, 13), Weeks(day, 2));

        var starts = (await AgendaAsync()).Select(meeting => meeting.StartsAt).ToList();
        Assert.Equal(utc, string.Join(' ', starts.Select(start => start.ToString("uuuu-MM-dd'T'HH:mm", null))));
        Assert.All(starts, start => Assert.Equal(new LocalTime(12, 0), start.Local().TimeOfDay));
    }

    [Fact]
    public async Task An_hour_that_one_of_its_nights_skips_is_refused_with_the_day_and_nothing_is_saved()
    {
        var no = await Assert.ThrowsAsync<RuleViolation>(() => PlannedAsync(new PlanBuilder().At(new LocalDate(2027, 3, 21), 2, 4), Weeks(new LocalDate(2027, 3, 21), 3)));

        Assert.Equal(("Series.TimeDoesNotExist", "From", new LocalDate(2027, 3, 28)), (no.Code, no.Field, no.Arguments[0]));
        Assert.Empty(await AgendaAsync());
    }

    [Fact]
    public async Task Each_meeting_has_its_own_answers_seats_and_calendar_name()
    {
        var meetings = await SeriesAsync(3, new PlanBuilder().Seats(1));
        await scene.AnswerAsync(scene.Member(), meetings[0], RsvpAnswer.Yes);

        Assert.Equal([1, 0, 0], (await AgendaAsync()).Select(meeting => meeting.Taken));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meeting in meetings)
        {
            names.Add(await LineAsync(meeting, "UID"));
        }

        Assert.Equal(3, names.Count);
    }

    [Fact]
    public async Task Each_meeting_knows_the_one_before_and_after_it_that_the_reader_may_see()
    {
        var meetings = await SeriesAsync(3);
        await ChangeAsync(meetings[1], new PlanBuilder().At(Day(1), 12, 13).For(EventAudience.Core));

        var core = (await scene.SeeAsync(scene.Chris, meetings[0])).Series!;
        var member = (await scene.SeeAsync(scene.Member(), meetings[0])).Series!;
        Assert.Equal((null, meetings[1], 2), (core.Before?.Id, core.After?.Id, core.Following));
        Assert.Equal((null, meetings[2], 1), (member.Before?.Id, member.After?.Id, member.Following));
        Assert.Null((await scene.SeeAsync(scene.Chris, await scene.PlannedAsync())).Series);
    }

    [Fact]
    public async Task The_same_form_sent_by_two_at_once_plans_one_series()
    {
        var plan = new SeriesPlan(new PlanBuilder().In(scene.Lieve).Build(), Weeks(EventScene.Tuesday, 5));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PlanAsync(plan))));

        Assert.Single(outcomes.Select(outcome => outcome!.First).Distinct());
        Assert.Equal(5, (await AgendaAsync()).Count);
        Assert.Equal(5, (await BookedAsync()).Count);
    }

    [Fact]
    public async Task Two_series_that_want_one_room_at_once_never_share_it()
    {
        var wishes = new[] { scene.Chris, scene.Stranger }.SelectMany(who => new[] { 12, 12 }, (who, hour) => (Who: who, Plan: new SeriesPlan(new PlanBuilder().In(scene.Lieve).At(EventScene.Tuesday, hour, hour + 1).Build(), Weeks(EventScene.Tuesday, 5))));

        var outcomes = await Task.WhenAll(wishes.Select(wish => Task.Run(() => PlanAsync(wish.Plan, wish.Who))));

        Assert.Single(outcomes, outcome => outcome!.First is not null);
        Assert.All(outcomes.Where(outcome => outcome!.First is null), outcome => Assert.Equal(5, outcome!.Taken.Count));
        Assert.Equal(5, (await BookedAsync()).Count);
    }

    [Fact]
    public async Task Where_the_room_is_taken_in_the_middle_nothing_is_half_saved_until_it_is_said_what_to_do()
    {
        await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).At(Day(2), 12, 13).Build(), scene.Stranger);
        var plan = new SeriesPlan(new PlanBuilder().In(scene.Lieve).Build(), Weeks(EventScene.Tuesday, 4));

        var asked = await PlanAsync(plan);
        Assert.Equal((null, Day(2)), (asked!.First, Assert.Single(asked.Taken)));
        Assert.Empty(await AgendaAsync());
        Assert.Single(await BookedAsync());

        await PlanAsync(plan with { IfTaken = IfTaken.WithoutRoom });
        Assert.Equal(["Zaal Lieve", "Zaal Lieve", "", "Zaal Lieve"], (await AgendaAsync()).Select(meeting => meeting.Place));

        var later = new SeriesPlan(new PlanBuilder().In(scene.Lieve).At(Day(1), 12, 13).Build(), [Day(1), Day(4)], IfTaken.LeaveOut);
        Assert.Equal(1, (await PlanAsync(later))!.Meetings);
        Assert.Equal(("RoomNotAvailable", "Room"), Refused(await Assert.ThrowsAsync<RuleViolation>(() => PlanAsync(later with { Each = later.Each with { Once = Guid.NewGuid() } }))));
        Assert.Equal(5, (await AgendaAsync()).Count);
    }

    [Fact]
    public async Task A_series_that_begins_in_the_past_or_in_too_small_a_room_is_refused_as_one_meeting_is()
    {
        var past = new LocalDate(2026, 11, 17);
        Assert.Equal(("StartsInPast", "From"), Refused(await Assert.ThrowsAsync<RuleViolation>(() => PlannedAsync(new PlanBuilder().At(past, 12, 13), Weeks(past, 3)))));
        Assert.Equal(("RoomTooSmall", "Room"), Refused(await Assert.ThrowsAsync<RuleViolation>(() => PlannedAsync(new PlanBuilder().In(scene.Lieve).Seats(41), Weeks(EventScene.Tuesday, 3)))));
        Assert.Empty(await AgendaAsync());
        Assert.Empty(await BookedAsync());
    }

    [Fact]
    public async Task Members_and_strangers_plan_change_and_cancel_no_series()
    {
        var meetings = await SeriesAsync(3);
        foreach (var viewer in new[] { scene.Stranger, scene.Member() })
        {
            Assert.Null(await scene.Ask<ChangeFollowing, SeriesOutcome?>(use => use.Handle(viewer, meetings[0], new PlanBuilder().Seats(9).Build(), IfTaken.Ask, default)));
            Assert.False(await scene.Ask<CancelEvent, bool>(use => use.Handle(viewer, meetings[0], Reach.Following, default)));
        }

        Assert.Null(await PlanAsync(new SeriesPlan(new PlanBuilder().Build(), Weeks(EventScene.Tuesday, 3)), scene.Member()));
    }

    [Fact]
    public async Task A_change_of_those_that_follow_leaves_what_went_before_and_raises_each_sequence()
    {
        var meetings = await SeriesAsync(4, new PlanBuilder().In(scene.Lieve));

        var outcome = await ChangeFollowingAsync(meetings[1], new PlanBuilder().In(scene.Lieve).At(Day(1).PlusDays(1), 14, 16).Saying(sheet => sheet with { Title = "Soep" }));

        Assert.Equal(3, outcome!.Meetings);
        Assert.Equal(["2026-11-24T12 Rustige lunch", "2026-12-02T14 Soep", "2026-12-09T14 Soep", "2026-12-16T14 Soep"],
            (await AgendaAsync()).Select(meeting => $"{meeting.StartsAt.Local():uuuu-MM-dd'T'HH} {meeting.Title}"));
        Assert.Equal([12, 14, 14, 14], (await BookedAsync()).Select(booked => booked.StartsAt.Local().Hour));
        Assert.Equal(["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:1", "SEQUENCE:1"], await Task.WhenAll(meetings.Select(meeting => LineAsync(meeting, "SEQUENCE"))));
    }

    [Fact]
    public async Task What_was_changed_for_one_alone_stays_there_and_the_rest_of_it_follows()
    {
        var meetings = await SeriesAsync(4);
        await ChangeAsync(meetings[2], new PlanBuilder().At(Day(2).PlusDays(2), 12, 13).Saying(sheet => sheet with { Title = "Soep met gast" }));

        await ChangeFollowingAsync(meetings[0], new PlanBuilder().At(Day(0).PlusDays(1), 13, 14).Saying(sheet => sheet with { Title = "Soep", Contact = "Noor" }));

        Assert.Equal(["2026-11-25T13 Soep", "2026-12-02T13 Soep", "2026-12-10T13 Soep met gast", "2026-12-16T13 Soep"],
            (await AgendaAsync()).Select(meeting => $"{meeting.StartsAt.Local():uuuu-MM-dd'T'HH} {meeting.Title}"));
        Assert.Equal("Noor", (await scene.SeeAsync(scene.Chris, meetings[2])).Sheet.Contact);
    }

    [Fact]
    public async Task What_one_meeting_has_for_itself_is_not_carried_over_with_another_change()
    {
        var meetings = await SeriesAsync(3);
        var moved = new PlanBuilder().At(Day(0).PlusDays(2), 12, 13);
        await ChangeAsync(meetings[0], moved);

        await ChangeFollowingAsync(meetings[0], moved.Saying(sheet => sheet with { Title = "Soep" }));

        Assert.Equal([Day(0).PlusDays(2), Day(1), Day(2)], (await AgendaAsync()).Select(meeting => meeting.StartsAt.Local().Date));
        Assert.All(await AgendaAsync(), meeting => Assert.Equal("Soep", meeting.Title));
        Assert.Equal(("Series.NothingChanged", "Reach"), Refused(await Assert.ThrowsAsync<RuleViolation>(() => ChangeFollowingAsync(meetings[0], moved))));
    }

    [Fact]
    public async Task Where_a_room_is_taken_for_one_that_follows_nothing_changes_until_it_may_do_without()
    {
        var meetings = await SeriesAsync(3, new PlanBuilder().In(scene.Lieve));
        await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).At(Day(1), 15, 16).Build(), scene.Stranger);
        var later = new PlanBuilder().In(scene.Lieve).At(Day(0), 15, 16);

        var asked = await ChangeFollowingAsync(meetings[0], later);
        Assert.Equal((null, Day(1)), (asked!.First, Assert.Single(asked.Taken)));
        Assert.Equal([12, 12, 12], (await AgendaAsync()).Select(meeting => meeting.StartsAt.Local().Hour));
        Assert.Equal([12, 12, 15, 12], (await BookedAsync()).Select(booked => booked.StartsAt.Local().Hour));

        await ChangeFollowingAsync(meetings[0], later, IfTaken.WithoutRoom);
        Assert.Equal([(15, "Zaal Lieve"), (15, ""), (15, "Zaal Lieve")], (await AgendaAsync()).Select(meeting => (meeting.StartsAt.Local().Hour, meeting.Place)));
        Assert.Equal(3, (await BookedAsync()).Count);
    }

    [Fact]
    public async Task Fewer_seats_than_come_to_one_that_follows_are_refused_with_its_day()
    {
        var meetings = await SeriesAsync(3);
        await scene.AnswerAsync(scene.Member(), meetings[2], RsvpAnswer.Yes);
        await scene.AnswerAsync(scene.Member(), meetings[2], RsvpAnswer.Yes);

        var no = await Assert.ThrowsAsync<RuleViolation>(() => ChangeFollowingAsync(meetings[0], new PlanBuilder().Seats(1)));

        Assert.Equal(("Series.UnderTaken", Day(2), 2), (no.Code, no.Arguments[0], no.Arguments[1]));
        Assert.All(await AgendaAsync(), meeting => Assert.Null(meeting.Capacity));
    }

    [Fact]
    public async Task More_seats_let_those_who_wait_in_at_each_meeting()
    {
        var meetings = await SeriesAsync(2, new PlanBuilder().Seats(1));
        var waiting = scene.Member();
        foreach (var meeting in meetings)
        {
            await scene.AnswerAsync(scene.Member(), meeting, RsvpAnswer.Yes);
            await scene.AnswerAsync(waiting, meeting, RsvpAnswer.Yes);
        }

        await ChangeFollowingAsync(meetings[0], new PlanBuilder().Seats(2));

        Assert.All(await Task.WhenAll(meetings.Select(meeting => scene.SeeAsync(waiting, meeting))), seen => Assert.True(seen.Mine!.IsOffered));
    }

    [Fact]
    public async Task A_network_that_hosts_one_of_them_along_reads_what_is_changed_for_all_and_is_not_counted()
    {
        var meetings = await SeriesAsync(3, new PlanBuilder().Seats(30));
        await scene.ActivateAsync();
        Assert.True(await scene.AskAsync(meetings[1]) && await scene.ReplyAsync(meetings[1], accepts: true));

        await ChangeFollowingAsync(meetings[0], new PlanBuilder().Seats(30).Saying(sheet => sheet with { Text = "Met soep" }));
        Assert.Equal("Met soep", (await scene.SeeAsync(scene.Theirs(), meetings[1])).Sheet.Text);

        var no = await Assert.ThrowsAsync<RuleViolation>(() => ChangeFollowingAsync(meetings[0], new PlanBuilder().Seats(29)));
        Assert.Equal("Hosting.Capacity", no.Code);
        Assert.All(await AgendaAsync(), meeting => Assert.Equal(30, meeting.Capacity));
    }

    [Fact]
    public async Task What_has_been_never_changes_and_what_was_called_off_stays_off()
    {
        var meetings = await SeriesAsync(4);
        await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, meetings[2], default));
        scene.Clock.Now += Duration.FromDays(6);

        await ChangeFollowingAsync(meetings[1], new PlanBuilder().At(Day(1), 12, 13).Saying(sheet => sheet with { Title = "Soep" }));
        await Assert.ThrowsAsync<RuleViolation>(() => ChangeFollowingAsync(meetings[0], new PlanBuilder().Saying(sheet => sheet with { Title = "Anders" })));
        await Assert.ThrowsAsync<RuleViolation>(() => scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, meetings[0], Reach.Following, default)));

        var seen = await Task.WhenAll(meetings.Select(meeting => scene.SeeAsync(scene.Chris, meeting)));
        Assert.Equal([("Rustige lunch", false), ("Soep", false), ("Rustige lunch", true), ("Soep", false)], seen.Select(meeting => (meeting.Sheet.Title, meeting.IsCancelled)));
    }

    [Fact]
    public async Task Calling_off_what_follows_gives_all_their_rooms_back_and_one_alone_its_own()
    {
        var meetings = await SeriesAsync(4, new PlanBuilder().In(scene.Lieve));

        await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, meetings[1], default));
        Assert.Equal(3, (await BookedAsync()).Count);
        await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, meetings[2], Reach.Following, default));

        Assert.Equal([false, true, true, true], (await AgendaAsync()).Select(meeting => meeting.IsCancelled));
        Assert.Single(await BookedAsync());
        Assert.Equal(["SEQUENCE:0", "SEQUENCE:1", "SEQUENCE:1", "SEQUENCE:1"], await Task.WhenAll(meetings.Select(meeting => LineAsync(meeting, "SEQUENCE"))));
        Assert.Equal("STATUS:CANCELLED", await LineAsync(meetings[3], "STATUS"));
    }

    private static LocalDate Day(int week) => EventScene.Tuesday.PlusWeeks(week);

    private static IReadOnlyList<LocalDate> Weeks(LocalDate first, int times) => Recurrence.Of(Rhythm.Weekly, first, null, times).Days;

    private static (string Code, string? Field) Refused(RuleViolation no) => (no.Code, no.Field);

    private Task<SeriesOutcome?> PlanAsync(SeriesPlan plan, Viewer? by = null) => scene.Ask<PlanSeries, SeriesOutcome?>(use => use.Handle(by ?? scene.Chris, plan, default));

    private Task<SeriesOutcome?> PlannedAsync(PlanBuilder plan, IReadOnlyList<LocalDate> days) => PlanAsync(new SeriesPlan(plan.Build(), days));

    /// <summary>Every Tuesday.</summary>
    private async Task<IReadOnlyList<EventId>> SeriesAsync(int times, PlanBuilder? plan = null)
    {
        await PlannedAsync(plan ?? new PlanBuilder(), Weeks(EventScene.Tuesday, times));
        return [.. (await AgendaAsync()).Select(meeting => meeting.Id)];
    }

    private Task ChangeAsync(EventId meeting, PlanBuilder plan) => scene.Ask<ChangeEvent, bool>(use => use.Handle(scene.Chris, meeting, plan.Build(), default));

    private Task<SeriesOutcome?> ChangeFollowingAsync(EventId meeting, PlanBuilder plan, IfTaken ifTaken = IfTaken.Ask) =>
        scene.Ask<ChangeFollowing, SeriesOutcome?>(use => use.Handle(scene.Chris, meeting, plan.Build(), ifTaken, default));

    private Task<IReadOnlyList<EventSummary>> AgendaAsync() => scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(scene.Chris, default));

    private Task<IReadOnlyList<BookedTime>> BookedAsync() => scene.Ask<BookedTimes, IReadOnlyList<BookedTime>>(use => use.Handle(default));

    private async Task<string> LineAsync(EventId meeting, string name) =>
        (await scene.Ask<CalendarFileOfEvent, string?>(use => use.Handle(scene.Chris, meeting, default)))!.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal));
}
