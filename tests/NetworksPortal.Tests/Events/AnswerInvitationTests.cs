using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class AnswerInvitationTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Two_hundred_who_ask_at_once_for_ten_seats_get_exactly_ten_in_order_of_arrival_and_the_others_wait_in_order()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(10).Build());
        var members = Enumerable.Range(0, 200).Select(_ => scene.Member()).ToList();

        var answers = await Task.WhenAll(members.Select(member => Task.Run(() => scene.Ask<AnswerInvitation, Rsvp?>(
            use => use.Handle(member, id, new Reply(RsvpAnswer.Yes), default)))));

        // The first ten arrivals have a number each as well; it is not among those that wait.
        Assert.Equal(10, answers.Count(rsvp => rsvp!.HasSeat));
        Assert.Equal(Enumerable.Range(11, 190), answers.Where(rsvp => !rsvp!.HasSeat).Select(rsvp => rsvp!.Waiting!.Value).Order());
        Assert.Equal((10, 190), ((await scene.SeeAsync(scene.Chris, id)).Taken, (await scene.SeeAsync(scene.Chris, id)).WaitingCount));

        var seated = members[Array.FindIndex(answers, rsvp => rsvp!.HasSeat)];
        var first = members[Array.FindIndex(answers, rsvp => rsvp!.Waiting == 11)];
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        Assert.True((await scene.SeeAsync(first, id)).Mine!.IsOffered);
    }

    [Fact]
    public async Task A_full_event_puts_the_next_member_on_the_waitlist()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);

        Assert.Equal(1, (await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes)).Place);
        Assert.Equal(2, (await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes)).Place);
    }

    [Fact]
    public async Task Whoever_leaves_the_waitlist_frees_no_seat()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        var waiting = scene.Member();
        await scene.AnswerAsync(waiting, id, RsvpAnswer.Yes);

        await scene.AnswerAsync(waiting, id, RsvpAnswer.No);

        var seen = await scene.SeeAsync(waiting, id);
        Assert.Equal((1, 0), (seen.Taken, seen.WaitingCount));
    }

    [Theory]
    [InlineData(RsvpAnswer.Yes, 1)]
    [InlineData(RsvpAnswer.No, 0)]
    public async Task The_same_answer_twice_is_the_same_as_once(RsvpAnswer answer, int taken)
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(5).Build());
        var member = scene.Member();

        await scene.AnswerAsync(member, id, answer);
        await scene.AnswerAsync(member, id, answer);

        Assert.Equal(taken, (await scene.SeeAsync(member, id)).Taken);
    }

    [Fact]
    public async Task Waiting_twice_keeps_ones_place()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        var first = scene.Member();
        await scene.AnswerAsync(first, id, RsvpAnswer.Yes);
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);

        Assert.Equal(1, (await scene.AnswerAsync(first, id, RsvpAnswer.Yes)).Place);
    }

    [Fact]
    public async Task An_answer_without_needs_keeps_the_needs_given_before()
    {
        var id = await scene.PlannedAsync();
        var member = scene.Member();
        await scene.AnswerAsync(member, id, RsvpAnswer.Maybe, "Een schrijftolk");

        Assert.Equal("Een schrijftolk", (await scene.AnswerAsync(member, id, RsvpAnswer.Yes)).Needs);
    }

    [Fact]
    public async Task Needs_that_are_too_long_are_refused_and_nothing_is_saved()
    {
        var id = await scene.PlannedAsync();
        var member = scene.Member();

        var no = await Assert.ThrowsAsync<RuleViolation>(() => scene.AnswerAsync(member, id, RsvpAnswer.Yes, new string('a', 501)));

        Assert.Equal(("Text.TooLong", "Needs"), (no.Code, no.Field));
        Assert.Null((await scene.SeeAsync(member, id)).Mine);
    }

    [Fact]
    public async Task A_meeting_that_is_off_or_over_takes_no_answers()
    {
        var off = await scene.PlannedAsync();
        await scene.Do<CancelEvent>(use => use.Handle(scene.Chris, off, default));
        var over = await scene.PlannedAsync();

        Assert.Equal("EventCancelled", (await Assert.ThrowsAsync<RuleViolation>(() => scene.AnswerAsync(scene.Member(), off, RsvpAnswer.Yes))).Code);
        scene.Clock.Now += Duration.FromDays(7);
        Assert.Equal("AnswerTooLate", (await Assert.ThrowsAsync<RuleViolation>(() => scene.AnswerAsync(scene.Member(), over, RsvpAnswer.Yes))).Code);
    }

    [Fact]
    public async Task A_meeting_of_another_network_or_of_the_core_team_cannot_be_answered()
    {
        var members = await scene.PlannedAsync();
        var core = await scene.PlannedAsync(new PlanBuilder().For(EventAudience.Core).Build());

        Assert.Null(await ReplyAsync(scene.Stranger, members));
        Assert.Null(await ReplyAsync(scene.Member(), core));
        Assert.Null(await ReplyAsync(scene.Member(), EventId.New()));
    }

    [Fact]
    public async Task Whoever_leaves_the_network_takes_their_answers_along_and_frees_their_seat()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        Viewer leaving = scene.Member(), waiting = scene.Member();
        await scene.AnswerAsync(leaving, id, RsvpAnswer.Yes);
        await scene.AnswerAsync(waiting, id, RsvpAnswer.Yes);

        await scene.Do<IEnumerable<IPersonaTraces>>(async all =>
        {
            foreach (var traces in all)
            {
                await traces.EraseAsync(leaving.Network, [leaving.Persona], default);
            }
        });
        Assert.Equal(0, (await scene.SeeAsync(waiting, id)).Taken);
        // Whoever comes next does not get past whoever waited.
        Assert.Equal(1, (await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes)).Place);

        Assert.True((await scene.SeeAsync(waiting, id)).Mine!.IsOffered);
        Assert.Null((await scene.SeeAsync(leaving, id)).Mine);
    }

    [Fact]
    public async Task Answers_and_needs_are_gone_two_weeks_after_the_meeting_and_the_number_stays()
    {
        var id = await scene.PlannedAsync();
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes, "Plaats voor een rolstoel");

        scene.Clock.Now += Duration.FromDays(17);
        await scene.Do<ForgetAnswers>(forget => forget.Handle(default));
        Assert.Equal(1, await scene.Ask<PortalDb, int>(db => db.Set<Rsvp>().CountAsync()));

        scene.Clock.Now += Duration.FromDays(2);
        await scene.Do<ForgetAnswers>(forget => forget.Handle(default));
        Assert.Equal(0, await scene.Ask<PortalDb, int>(db => db.Set<Rsvp>().CountAsync()));
        Assert.Equal(1, (await scene.SeeAsync(scene.Chris, id)).Taken);
    }

    private Task<Rsvp?> ReplyAsync(Viewer viewer, EventId id) =>
        scene.Ask<AnswerInvitation, Rsvp?>(use => use.Handle(viewer, id, new Reply(RsvpAnswer.Yes), default));
}
