using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NodaTime;
using static NetworksPortal.Events.Polls.DateAnswer;

namespace NetworksPortal.Tests.Events.Polls;

public sealed class PollTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task The_best_date_has_the_most_who_can_then_the_most_who_could_then_is_the_earliest()
    {
        var id = await scene.AskedAsync();
        // Date 1: two can. Date 2: two can, one could. Date 3: one can, three could.
        await scene.SayAsync(scene.Member(), id, Yes, Yes, IfNeedBe);
        await scene.SayAsync(scene.Member(), id, Yes, No, IfNeedBe);
        await scene.SayAsync(scene.Member(), id, No, Yes, IfNeedBe);
        await scene.SayAsync(scene.Member(), id, No, IfNeedBe, Yes);

        Assert.Equal([false, true, false], (await scene.SeePollAsync(scene.Chris, id)).Dates.Select(date => date.IsBest));

        await scene.SayAsync(scene.Member(), id, IfNeedBe, No, No);
        Assert.Equal([true, false, false], (await scene.SeePollAsync(scene.Chris, id)).Dates.Select(date => date.IsBest));
    }

    [Fact]
    public async Task Before_anybody_answered_no_date_is_the_best() =>
        Assert.DoesNotContain((await scene.SeePollAsync(scene.Chris, await scene.AskedAsync())).Dates, date => date.IsBest);

    [Theory]
    [InlineData(PollShows.Nothing, 9, false)]
    [InlineData(PollShows.Counts, 4, false)]
    [InlineData(PollShows.Counts, 5, true)]
    [InlineData(PollShows.Names, 1, true)]
    public async Task Members_read_numbers_where_the_organiser_chose_so_and_enough_answered(PollShows shows, int answers, bool seen)
    {
        var id = await scene.AskedAsync(PollScene.Plan(shows));
        for (var i = 0; i < answers; i++)
        {
            await scene.SayAsync(scene.Member(), id, Yes, No, No);
        }

        Assert.Equal(seen ? new DateTally(answers, 0) : null, (await scene.SeePollAsync(scene.Member(), id)).Dates[0].Tally);
        Assert.Equal(new DateTally(answers, 0), (await scene.SeePollAsync(scene.Chris, id)).Dates[0].Tally);
    }

    [Theory]
    [InlineData(PollShows.Nothing, 0)]
    [InlineData(PollShows.Counts, 0)]
    [InlineData(PollShows.Names, 6)]
    public async Task Who_said_what_is_read_by_nobody_not_even_the_core_team_unless_the_organiser_chose_names(PollShows shows, int named)
    {
        var id = await scene.AskedAsync(PollScene.Plan(shows));
        for (var i = 0; i < 6; i++)
        {
            await scene.SayAsync(scene.Member(), id, Yes, No, No);
        }

        Assert.Equal((named, named), ((await scene.SeePollAsync(scene.Chris, id)).Dates[0].Named.Count, (await scene.SeePollAsync(scene.Member(), id)).Dates[0].Named.Count));
    }

    [Fact]
    public async Task A_second_answer_takes_the_place_of_the_first()
    {
        var id = await scene.AskedAsync();
        var member = scene.Member();
        await scene.SayAsync(member, id, Yes, Yes, Yes);
        await scene.SayAsync(member, id, No, IfNeedBe);

        Assert.Equal([No, IfNeedBe, Yes], (await scene.SeePollAsync(member, id)).Dates.Select(date => date.Mine!.Value));
        Assert.Equal(new DateTally(0, 0), (await scene.SeePollAsync(scene.Chris, id)).Dates[0].Tally);
    }

    [Fact]
    public async Task One_click_makes_it_a_meeting_and_invites_those_who_can_and_nobody_else_learns_who_that_is()
    {
        var id = await scene.AskedAsync();
        Viewer can = scene.Member(), could = scene.Member(), cannot = scene.Member();
        await scene.SayAsync(can, id, No, Yes, No);
        await scene.SayAsync(could, id, Yes, IfNeedBe, Yes);
        await scene.SayAsync(cannot, id, Yes, No, Yes);

        var meeting = (await scene.ChooseAsync(id, 1))!.Value;

        var seen = await scene.SeeAsync(scene.Chris, meeting);
        Assert.Equal(("Ontbijt", EventScene.Tuesday.PlusWeeks(1), 0), (seen.Sheet.Title, seen.StartsAt.Local().Date, seen.Taken));
        Assert.Equal([true, false, false], new[] { can, could, cannot }.Select(who => scene.SeeAsync(who, meeting).Result.IsInvited));
        Assert.Empty(await scene.Ask<EventParticipants, IReadOnlyList<Participant>>(read => read.Handle(scene.Chris, meeting, default)));
        Assert.Equal(1, await scene.Ask<PortalDb, int>(db => db.Set<PollAnswer>().CountAsync()));

        await scene.AnswerAsync(can, meeting, RsvpAnswer.Yes);
        Assert.False((await scene.SeeAsync(can, meeting)).IsInvited);
        Assert.Single(await scene.Ask<EventParticipants, IReadOnlyList<Participant>>(read => read.Handle(scene.Chris, meeting, default)));
    }

    [Fact]
    public async Task Choosing_twice_or_at_once_makes_one_meeting()
    {
        var id = await scene.AskedAsync();
        var dates = (await scene.SeePollAsync(scene.Chris, id)).Dates;

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            scene.Ask<ChooseDate, EventId?>(choose => choose.Handle(scene.Chris, id, dates[0].Id, default)))));

        Assert.Single(made.Distinct());
        Assert.Single(await scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(scene.Chris, default)));
    }

    [Fact]
    public async Task The_room_of_each_date_is_kept_and_all_but_the_chosen_one_are_given_back()
    {
        var id = await scene.AskedAsync(PollScene.Plan(room: scene.Lieve));
        Assert.Equal(3, await BookingsAsync());

        var meeting = (await scene.ChooseAsync(id, 2))!.Value;

        Assert.Equal(1, await BookingsAsync());
        Assert.Equal("Zaal Lieve", (await scene.SeeAsync(scene.Chris, meeting)).Sheet.Place);
        await scene.Do<CancelEvent>(cancel => cancel.Handle(scene.Chris, meeting, default));
        Assert.Equal(0, await BookingsAsync());
    }

    [Fact]
    public async Task A_room_that_is_taken_on_one_of_the_dates_is_told_at_that_date_and_nothing_is_half_saved()
    {
        await scene.PlannedAsync(new PlanBuilder().At(EventScene.Tuesday.PlusWeeks(1), 12, 13).In(scene.Lieve).Build());

        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.AskedAsync(PollScene.Plan(room: scene.Lieve)));

        Assert.Equal(("RoomNotAvailable", "Dates[1].Room"), (no.Code, no.Field));
        Assert.Equal((1, 0), (await BookingsAsync(), await scene.Ask<PortalDb, int>(db => db.Set<Poll>().CountAsync())));
    }

    [Fact]
    public async Task A_poll_that_is_closed_or_decided_takes_no_answers()
    {
        var closed = await scene.AskedAsync();
        var decided = await scene.AskedAsync();
        await scene.ChooseAsync(decided, 1);

        Assert.Equal("Poll.Closed", (await Assert.ThrowsAsync<RuleViolation>(() => scene.SayAsync(scene.Member(), decided, Yes))).Code);
        scene.Clock.Now = PollTerms.EndOf(EventScene.Tuesday) - Duration.FromSeconds(1);
        await scene.SayAsync(scene.Member(), closed, Yes);
        scene.Clock.Now += Duration.FromSeconds(1);
        Assert.Equal("Poll.Closed", (await Assert.ThrowsAsync<RuleViolation>(() => scene.SayAsync(scene.Member(), closed, Yes))).Code);
        Assert.NotNull(await scene.ChooseAsync(closed, 1));
    }

    [Theory]
    [InlineData("Poll.TooFew", 1)]
    [InlineData("Poll.TooMany", 9)]
    public async Task A_poll_has_two_dates_at_least_and_eight_at_most(string code, int dates) => Assert.Equal(code, await RefusedAsync(PollScene.Plan(dates: dates)));

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var plan = PollScene.Plan();
        Assert.Equal("Poll.SameDate", await RefusedAsync(plan with { Dates = [plan.Dates[0], plan.Dates[0]] }));
        Assert.Equal("Poll.ClosesTooLate", await RefusedAsync(plan with { Terms = plan.Terms with { ClosesAt = PollTerms.EndOf(EventScene.Tuesday.PlusDays(1)) } }));
        Assert.Equal("Poll.ClosesInPast", await RefusedAsync(plan with { Terms = plan.Terms with { ClosesAt = scene.Clock.Now } }));
        Assert.Equal("Poll.ForWhom", await RefusedAsync(PollScene.Plan(audience: EventAudience.AllStaff)));
        Assert.Equal("Link.NotHttps", await RefusedAsync(plan with { Dates = [plan.Dates[0], plan.Dates[1] with { Where = "http://video.example/x" }] }));
        Assert.Equal("NamesNetwork", await RefusedAsync(plan with { Dates = [plan.Dates[0], plan.Dates[1] with { Where = "Lokaal van Roze Neuzekes" }] }));
    }

    [Fact]
    public async Task Others_and_members_of_another_circle_find_nothing()
    {
        var members = await scene.AskedAsync();
        var core = await scene.AskedAsync(PollScene.Plan(audience: EventAudience.Core));
        var dates = (await scene.SeePollAsync(scene.Chris, members)).Dates;

        Assert.Null(await scene.FindPollAsync(scene.Stranger, members));
        Assert.Null(await scene.FindPollAsync(scene.Member(), core));
        Assert.Null(await scene.ChooseAsync(members, 0, scene.Stranger));
        Assert.Null(await scene.ChooseAsync(members, 0, scene.Member()));
        Assert.False(await scene.Ask<DropPoll, bool>(drop => drop.Handle(scene.Member(), members, default)));
        Assert.False(await scene.Ask<AnswerPoll, bool>(say => say.Handle(scene.Member(), core, dates.ToDictionary(d => d.Id, _ => Yes), default)));
        Assert.Null(await scene.Ask<AskForDates, PollId?>(ask => ask.Handle(scene.Member(), PollScene.Plan(), default)));
    }

    [Fact]
    public async Task A_poll_that_is_dropped_leaves_neither_answers_nor_rooms()
    {
        var id = await scene.AskedAsync(PollScene.Plan(room: scene.Lieve));
        await scene.SayAsync(scene.Member(), id, Yes, Yes, Yes);

        Assert.True(await scene.Ask<DropPoll, bool>(drop => drop.Handle(scene.Chris, id, default)));

        Assert.Equal((0, 0), (await BookingsAsync(), await AnswersAsync()));
    }

    [Fact]
    public async Task An_undecided_poll_is_gone_two_weeks_after_it_closed_and_an_invitation_two_weeks_after_the_meeting()
    {
        var left = await scene.AskedAsync(PollScene.Plan(room: scene.Lieve));
        await scene.SayAsync(scene.Member(), left, Yes, Yes, Yes);
        var decided = await scene.AskedAsync();
        await scene.SayAsync(scene.Member(), decided, Yes, Yes, Yes);
        await scene.ChooseAsync(decided, 2);
        Assert.Equal(4, await AnswersAsync());

        scene.Clock.Now = PollTerms.EndOf(EventScene.Tuesday) + ForgetAnswers.Kept;
        await scene.Do<ForgetPolls>(forget => forget.Handle(default));
        Assert.Equal((0, 1), (await BookingsAsync(), await AnswersAsync()));

        scene.Clock.Now += Duration.FromDays(16);
        await scene.Do<ForgetPolls>(forget => forget.Handle(default));
        Assert.Equal(0, await AnswersAsync());
    }

    [Fact]
    public async Task A_network_that_closes_gives_back_the_rooms_that_it_asked_for()
    {
        await scene.AskedAsync(PollScene.Plan(room: scene.Lieve));

        await scene.Do<IEnumerable<INetworkTraces>>(async all =>
        {
            foreach (var traces in all)
            {
                await traces.EndAsync(scene.Chris.Network, default);
            }
        });

        Assert.Equal((0, 0), (await BookingsAsync(), await scene.Ask<PortalDb, int>(db => db.Set<Poll>().CountAsync())));
    }

    private Task<int> BookingsAsync() => scene.Ask<PortalDb, int>(db => db.Set<RoomBooking>().CountAsync());

    private Task<int> AnswersAsync() => scene.Ask<PortalDb, int>(db => db.Set<PollAnswer>().CountAsync());

    private async Task<string> RefusedAsync(PollPlan plan) => (await Assert.ThrowsAsync<RuleViolation>(() => scene.AskedAsync(plan))).Code;
}
