using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.Events;

/// <summary>A seat that comes free is offered for a while to one after the other. The meeting is four days and two hours ahead.</summary>
public sealed class SeatOfferTests : IAsyncLifetime
{
    private readonly EventScene scene = new();
    private Viewer seated = null!;
    private Viewer first = null!;
    private Viewer second = null!;
    private EventId id;

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        (seated, first, second) = (scene.Member(), scene.Member(), scene.Member());
        id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        foreach (var member in new[] { seated, first, second })
        {
            await scene.AnswerAsync(member, id, RsvpAnswer.Yes);
        }
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_seat_that_comes_free_is_held_for_whoever_waited_longest_for_a_day()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.Maybe);

        Assert.Equal(scene.Clock.Now + Duration.FromHours(24), (await SeeAsync(first)).OfferedUntil);
        Assert.Equal(1, (await SeeAsync(second)).Place);
        Assert.Equal((1, 1), await TakenAndWaitingAsync());
        Assert.False((await scene.SeeAsync(first, id)).IComeForSure);
    }

    [Fact]
    public async Task Whoever_says_yes_in_time_has_the_seat_and_nobody_is_told_twice()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        scene.Clock.Now += Duration.FromHours(23);

        await scene.AnswerAsync(first, id, RsvpAnswer.Yes);

        Assert.True((await scene.SeeAsync(first, id)).IComeForSure);
        scene.Clock.Now += Duration.FromHours(10);
        await MoveAsync();
        Assert.True((await scene.SeeAsync(first, id)).IComeForSure);
        Assert.Equal((1, 1), await TakenAndWaitingAsync());
    }

    [Fact]
    public async Task Whoever_says_no_to_an_offer_passes_it_on_at_once()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);

        await scene.AnswerAsync(first, id, RsvpAnswer.No);

        Assert.True((await SeeAsync(second)).IsOffered);
        Assert.Equal((1, 0), await TakenAndWaitingAsync());
    }

    [Fact]
    public async Task An_offer_that_runs_out_goes_to_the_next_by_itself_and_the_first_may_still_ask()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        scene.Clock.Now += Duration.FromHours(24);

        await MoveAsync();

        Assert.Equal((RsvpAnswer.Maybe, null), ((await SeeAsync(first)).Answer, (await SeeAsync(first)).OfferedUntil));
        Assert.True((await SeeAsync(second)).IsOffered);
        Assert.Equal(1, (await scene.AnswerAsync(first, id, RsvpAnswer.Yes)).Place);
        Assert.Equal((1, 1), await TakenAndWaitingAsync());
    }

    [Fact]
    public async Task An_offer_that_ran_out_is_not_taken_up_even_before_anything_else_noticed()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        scene.Clock.Now += Duration.FromHours(24);

        await scene.AnswerAsync(first, id, RsvpAnswer.Yes);

        Assert.Equal(1, (await SeeAsync(first)).Place);
        Assert.True((await SeeAsync(second)).IsOffered);
    }

    [Fact]
    public async Task After_the_last_who_waited_a_seat_that_nobody_took_up_is_free_for_anybody()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        foreach (var _ in new[] { first, second })
        {
            scene.Clock.Now += Duration.FromHours(24);
            await MoveAsync();
        }

        Assert.Equal((0, 0), await TakenAndWaitingAsync());
        Assert.Null((await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes)).Place);
    }

    [Theory]
    [InlineData(72, 24)]
    [InlineData(24, 8)]
    [InlineData(6, 2)]
    public void The_nearer_the_meeting_the_shorter_the_offer(int left, int hours) =>
        Assert.Equal(scene.Clock.Now + Duration.FromHours(hours), OfferWindow.Until(scene.Clock.Now, scene.Clock.Now + Duration.FromHours(left)));

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task In_the_last_hours_the_seat_is_theirs_at_once(int left)
    {
        scene.Clock.Now = (await scene.SeeAsync(scene.Chris, id)).StartsAt - Duration.FromHours(left) + Duration.FromMinutes(left < 0 ? -30 : 0);

        await scene.AnswerAsync(seated, id, RsvpAnswer.No);

        Assert.True((await scene.SeeAsync(first, id)).IComeForSure);
    }

    [Fact]
    public async Task More_seats_are_offered_to_as_many_and_no_limit_lets_everybody_in()
    {
        await ChangeAsync(2);
        Assert.True((await SeeAsync(first)).IsOffered);
        Assert.Equal((2, 1), await TakenAndWaitingAsync());

        await ChangeAsync(null);
        Assert.True((await scene.SeeAsync(first, id)).IComeForSure);
        Assert.True((await scene.SeeAsync(second, id)).IComeForSure);
        Assert.Equal((3, 0), await TakenAndWaitingAsync());
    }

    [Fact]
    public async Task Fewer_seats_than_are_taken_or_offered_are_refused()
    {
        await ChangeAsync(2);

        Assert.Equal("Capacity.UnderTaken", (await Assert.ThrowsAsync<RuleViolation>(() => ChangeAsync(1))).Code);
    }

    [Fact]
    public async Task Many_at_once_around_an_offer_that_runs_out_give_one_seat()
    {
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        scene.Clock.Now += Duration.FromHours(24);
        var others = Enumerable.Range(0, 20).Select(_ => scene.Member()).Prepend(first).ToList();

        await Task.WhenAll(others.Select(who => Task.Run(() => scene.AnswerAsync(who, id, RsvpAnswer.Yes))).Append(Task.Run(MoveAsync)).Append(Task.Run(MoveAsync)));

        Assert.True((await SeeAsync(second)).IsOffered);
        Assert.Equal((1, 21), await TakenAndWaitingAsync());
    }

    [Fact]
    public async Task A_guest_takes_a_seat_and_gives_it_back()
    {
        var meeting = await scene.PlannedAsync(new PlanBuilder().Seats(2).WithGuests().Build());
        await ReplyAsync(seated, meeting, guest: true);
        Assert.Equal(2, (await scene.SeeAsync(seated, meeting)).Taken);
        Assert.Equal(1, (await scene.AnswerAsync(first, meeting, RsvpAnswer.Yes)).Place);

        await ReplyAsync(seated, meeting, guest: false);

        Assert.True((await scene.SeeAsync(first, meeting)).Mine!.IsOffered);
        Assert.Equal(2, (await scene.SeeAsync(seated, meeting)).Taken);
        await scene.AnswerAsync(seated, meeting, RsvpAnswer.No);
        Assert.Equal(1, (await scene.SeeAsync(seated, meeting)).Taken);
    }

    [Fact]
    public async Task A_guest_for_whom_there_is_no_seat_stays_away_and_the_member_comes()
    {
        var meeting = await scene.PlannedAsync(new PlanBuilder().Seats(1).WithGuests().Build());

        var rsvp = await ReplyAsync(seated, meeting, guest: true);

        Assert.Equal((true, false), (rsvp.HasSeat, rsvp.WithGuest));
        Assert.Equal((1, false), ((await scene.SeeAsync(seated, meeting)).Taken, (await ReplyAsync(first, meeting, guest: true)).WithGuest));
    }

    [Fact]
    public async Task Where_guests_were_not_allowed_nobody_brings_one() => Assert.False((await ReplyAsync(seated, await scene.PlannedAsync(), guest: true)).WithGuest);

    [Fact]
    public async Task Whoever_leaves_with_a_guest_frees_two_seats_and_an_offer_is_freed_as_well()
    {
        var meeting = await scene.PlannedAsync(new PlanBuilder().Seats(2).WithGuests().Build());
        await ReplyAsync(seated, meeting, guest: true);
        await LeaveAsync(seated);
        Assert.Equal(0, (await scene.SeeAsync(first, meeting)).Taken);

        await MoveAsync();
        Assert.True((await SeeAsync(first)).IsOffered);
        await LeaveAsync(first);
        await MoveAsync();
        Assert.True((await SeeAsync(second)).IsOffered);
        Assert.Equal((1, 0), await TakenAndWaitingAsync());
    }

    private async Task<MyAnswer> SeeAsync(Viewer who) => (await scene.SeeAsync(who, id)).Mine!;

    private Task MoveAsync() => scene.Do<MoveOffersOn>(move => move.Handle(default));

    private async Task<(int Taken, int Waiting)> TakenAndWaitingAsync() => await scene.SeeAsync(scene.Chris, id) is var seen ? (seen.Taken, seen.WaitingCount) : default;

    private Task ChangeAsync(int? seats) => scene.Do<ChangeEvent>(change => change.Handle(scene.Chris, id, new PlanBuilder().Seats(seats).Build(), default));

    private async Task<Rsvp> ReplyAsync(Viewer who, EventId meeting, bool guest) =>
        (await scene.Ask<AnswerInvitation, Rsvp?>(use => use.Handle(who, meeting, new Reply(RsvpAnswer.Yes, null, guest), default)))!;

    private Task LeaveAsync(Viewer who) => scene.Do<IEnumerable<IPersonaTraces>>(async all =>
    {
        foreach (var traces in all)
        {
            await traces.EraseAsync(who.Network, [who.Persona], default);
        }
    });
}
