using NetworksPortal.Events;
using NetworksPortal.Rooms;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class PlanEventTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task The_same_form_sent_twice_plans_one_meeting()
    {
        var plan = new PlanBuilder().In(scene.Lieve).Build();

        Assert.Equal(await scene.PlannedAsync(plan), await scene.PlannedAsync(plan));
        Assert.Single(await scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(scene.Chris, default)));
    }

    [Fact]
    public async Task A_member_outside_the_core_team_plans_nothing() =>
        Assert.Null(await scene.Ask<PlanEvent, EventId?>(use => use.Handle(scene.Member(), new PlanBuilder().Build(), default)));

    [Fact]
    public async Task A_meeting_in_the_past_is_refused() =>
        Assert.Equal(("StartsInPast", "From"), await RefusedAsync(new PlanBuilder().At(new LocalDate(2026, 11, 20), 9, 12)));

    [Theory]
    [InlineData("", "Title.Missing")]
    [InlineData("  \r\n ", "Title.Missing")]
    public async Task A_meeting_has_a_title(string title, string code) =>
        Assert.Equal((code, "Title"), await RefusedAsync(new PlanBuilder().Saying(s => s with { Title = title })));

    [Theory]
    [InlineData("http://meet.example/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("meet.example")]
    public async Task A_link_that_is_not_https_is_refused(string link) =>
        Assert.Equal(("Link.NotHttps", "OnlineLink"), await RefusedAsync(new PlanBuilder().Saying(s => s with { OnlineLink = link })));

    [Fact]
    public async Task Oversized_text_is_refused_at_its_field() =>
        Assert.Equal(("Text.TooLong", "Text"), await RefusedAsync(new PlanBuilder().Saying(s => s with { Text = new string('x', 8001) })));

    [Theory]
    [InlineData("Overleg roze neuzekes")]
    [InlineData("ROZE NEUZEKES!")]
    public async Task A_calendar_title_that_names_the_network_is_refused(string title) =>
        Assert.Equal(("NamesNetwork", "CalendarTitle"), await RefusedAsync(new PlanBuilder().Saying(s => s with { CalendarTitle = title })));

    [Fact]
    public async Task A_line_break_in_a_title_becomes_a_space()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Saying(s => s with { Title = "Lunch\r\nBEGIN:VEVENT" }).Build());

        Assert.Equal("Lunch BEGIN:VEVENT", (await scene.SeeAsync(scene.Chris, id)).Sheet.Title);
    }

    [Fact]
    public async Task The_room_gives_the_place_and_answers_what_the_organiser_left_open()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Saying(s => s with { Access = Says(AccessItem.InductionLoop, Provision.No) }).Build());

        var seen = await scene.SeeAsync(scene.Chris, id);
        Assert.Equal(("Zaal Lieve", "Gelijkvloers"), (seen.Sheet.Place, seen.Route));
        Assert.Equal(Provision.Yes, seen.Access[AccessItem.StepFree].Provision);
        Assert.Equal(Provision.No, seen.Access[AccessItem.Lift].Provision);
        Assert.Equal(Provision.No, seen.Access[AccessItem.InductionLoop].Provision);
        Assert.Equal(Provision.Unknown, seen.Access[AccessItem.Breaks].Provision);
    }

    [Fact]
    public async Task A_room_that_is_taken_is_only_not_available_and_nothing_is_half_saved()
    {
        await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Build(), scene.Stranger);

        Assert.Equal(("RoomNotAvailable", "Room"), await RefusedAsync(new PlanBuilder().In(scene.Lieve)));
        Assert.Empty(await scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(scene.Chris, default)));
    }

    [Fact]
    public async Task More_seats_than_the_room_has_are_refused_with_the_number_it_has()
    {
        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Seats(41).Build()));

        Assert.Equal(("RoomTooSmall", 40), (no.Code, no.Arguments[0]));
    }

    [Fact]
    public async Task A_change_raises_the_sequence_moves_the_room_and_lets_those_who_wait_in()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Seats(1).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        var waiting = scene.Member();
        await scene.AnswerAsync(waiting, id, RsvpAnswer.Yes);
        var before = await CalendarAsync(id);

        await scene.Ask<ChangeEvent, bool>(use => use.Handle(
            scene.Chris, id, new PlanBuilder().In(scene.Lieve).At(EventScene.Tuesday, 13, 14).Seats(2).Build(), default));

        Assert.True((await scene.SeeAsync(waiting, id)).Mine!.IsOffered);
        Assert.Single(await scene.Ask<BookedTimes, IReadOnlyList<BookedTime>>(use => use.Handle(default)));
        var after = await CalendarAsync(id);
        Assert.Equal(Line(before, "UID"), Line(after, "UID"));
        Assert.Equal(("SEQUENCE:0", "SEQUENCE:1"), (Line(before, "SEQUENCE"), Line(after, "SEQUENCE")));
    }

    [Fact]
    public async Task Seats_cannot_fall_under_those_already_given()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(5).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);

        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.Ask<ChangeEvent, bool>(
            use => use.Handle(scene.Chris, id, new PlanBuilder().Seats(1).Build(), default)));

        Assert.Equal(("Capacity.UnderTaken", 2), (no.Code, no.Arguments[0]));
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_gives_its_room_back_and_stays_in_sight()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Build());

        await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, id, default));
        await scene.Ask<CancelEvent, bool>(use => use.Handle(scene.Chris, id, default));

        Assert.True((await scene.SeeAsync(scene.Member(), id)).IsCancelled);
        Assert.Empty(await scene.Ask<BookedTimes, IReadOnlyList<BookedTime>>(use => use.Handle(default)));
        var file = await CalendarAsync(id);
        Assert.Equal(("STATUS:CANCELLED", "SEQUENCE:1"), (Line(file, "STATUS"), Line(file, "SEQUENCE")));
    }

    [Fact]
    public async Task Nobody_changes_cancels_or_counts_what_is_not_theirs()
    {
        var id = await scene.PlannedAsync();
        foreach (var viewer in new[] { scene.Stranger, scene.Member() })
        {
            Assert.False(await scene.Ask<ChangeEvent, bool>(use => use.Handle(viewer, id, new PlanBuilder().Build(), default)));
            Assert.False(await scene.Ask<CancelEvent, bool>(use => use.Handle(viewer, id, default)));
            Assert.False(await scene.Ask<CountHeads, bool>(use => use.Handle(viewer, id, 3, default)));
        }
    }

    [Fact]
    public async Task Heads_are_counted_after_the_start_and_within_reason()
    {
        var id = await scene.PlannedAsync();
        Assert.Equal("NotStarted", (await Assert.ThrowsAsync<RuleViolation>(() => CountAsync(id, 3))).Code);

        scene.Clock.Now += Duration.FromDays(5);
        Assert.Equal("Headcount.OutOfRange", (await Assert.ThrowsAsync<RuleViolation>(() => CountAsync(id, -1))).Code);
        await CountAsync(id, 12);

        Assert.Equal(12, (await scene.SeeAsync(scene.Chris, id)).Headcount);
    }

    [Fact]
    public async Task What_a_meeting_is_about_lies_in_no_file_in_clear()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().In(scene.Lieve).Saying(s => s with { Title = "Kanarielied", CalendarTitle = "Kanariezaal" }).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes, "Kanarievoer");

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(scene.DatabaseFile)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("Kanarie", await reader.ReadToEndAsync());
        }
    }

    private Task CountAsync(EventId id, int heads) => scene.Ask<CountHeads, bool>(use => use.Handle(scene.Chris, id, heads, default));

    private async Task<string> CalendarAsync(EventId id) => (await scene.Ask<CalendarFileOfEvent, string?>(use => use.Handle(scene.Chris, id, default)))!;

    private static string Line(string file, string name) => file.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal));

    private static AccessInformation Says(AccessItem item, Provision provision) =>
        new() { Answers = new Dictionary<AccessItem, AccessAnswer> { [item] = new(provision) } };

    private async Task<(string Code, string? Field)> RefusedAsync(PlanBuilder plan)
    {
        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.PlannedAsync(plan.Build()));
        return (no.Code, no.Field);
    }
}
