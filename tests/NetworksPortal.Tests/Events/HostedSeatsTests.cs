using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Tests.Events;

/// <summary>Seats are shared; of the other network a number is told only where it is five or more.</summary>
public sealed class HostedSeatsTests : IAsyncLifetime
{
    private readonly EventScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_hundred_of_each_network_who_ask_at_once_for_ten_seats_get_exactly_ten_and_the_others_wait_in_one_line()
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(10));
        var members = Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? scene.Member() : scene.Theirs()).ToList();

        var answers = await Task.WhenAll(members.Select(member => Task.Run(() => scene.Ask<AnswerInvitation, Rsvp?>(
            use => use.Handle(member, id, new Reply(RsvpAnswer.Yes), default)))));

        Assert.Equal(10, answers.Count(rsvp => rsvp!.HasSeat));
        Assert.Equal(Enumerable.Range(11, 190), answers.Where(rsvp => !rsvp!.HasSeat).Select(rsvp => rsvp!.Waiting!.Value).Order());
        // A seat of the one network is offered to whoever waited longest, of whatever network.
        var first = members[Array.FindIndex(answers, rsvp => rsvp!.Waiting == 11)];
        var seated = members.Where((_, i) => answers[i]!.HasSeat).OrderBy(member => member.Network == first.Network).First();
        await scene.AnswerAsync(seated, id, RsvpAnswer.No);
        Assert.True((await scene.SeeAsync(first, id)).Mine!.IsOffered);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 5)]
    public async Task Of_the_other_network_a_number_shows_from_five_up(int coming, int? shown)
    {
        var id = await scene.TogetherAsync();
        await ComeAsync(id, coming, scene.Theirs);
        // Who says no or maybe is in no number.
        await scene.AnswerAsync(scene.Theirs(), id, RsvpAnswer.Maybe);

        Assert.Equal(new HostCount("Link", shown), Assert.Single((await scene.SeeAsync(scene.Chris, id)).Together!.Others));
        Assert.Equal(new HostCount("Roze Neuzekes", null), Assert.Single((await scene.SeeAsync(scene.Stranger, id)).Together!.Others));
    }

    [Fact]
    public async Task The_number_stands_still_for_a_day_so_that_crossing_five_does_not_tell_four()
    {
        var id = await scene.TogetherAsync();
        await ComeAsync(id, 4, scene.Theirs);
        Assert.Null((await scene.SeeAsync(scene.Chris, id)).Together!.Others[0].Coming);

        var fifth = scene.Theirs();
        await scene.AnswerAsync(fifth, id, RsvpAnswer.Yes);
        Assert.Null((await scene.SeeAsync(scene.Chris, id)).Together!.Others[0].Coming);

        scene.Clock.Now += Duration.FromDays(1);
        Assert.Equal(5, (await scene.SeeAsync(scene.Chris, id)).Together!.Others[0].Coming);
        await scene.AnswerAsync(fifth, id, RsvpAnswer.No);
        Assert.Equal(5, (await scene.SeeAsync(scene.Chris, id)).Together!.Others[0].Coming);
    }

    /// <summary>Whatever the other network does below five, an organiser's pages are the same.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Below_five_nothing_that_is_shown_depends_on_the_other_network(int theirs)
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(8));
        await ComeAsync(id, theirs, scene.Theirs);
        await ComeAsync(id, 8, scene.Member);

        foreach (var viewer in new[] { scene.Chris, scene.Member() })
        {
            var seen = await scene.SeeAsync(viewer, id);
            Assert.Equal((8, 0, null, false), (seen.Taken, seen.WaitingCount, seen.PlacesLeft, seen.IsFull));
            var line = Assert.Single(await scene.Ask<UpcomingEvents, IReadOnlyList<EventSummary>>(use => use.Handle(viewer, default)));
            Assert.Equal((null, false), (line.Taken, line.IsFull));
        }

        var list = await scene.ListAsync(scene.Chris, id);
        Assert.Equal(8, list.Count);
        Assert.All(list, participant => Assert.True(participant is { Answer: RsvpAnswer.Yes, Place: null, IsOffered: false, WithGuest: false }));
    }

    [Fact]
    public async Task From_five_up_both_core_teams_see_seats_and_waitlist_of_their_own()
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(10));
        await ComeAsync(id, 5, scene.Theirs);
        await ComeAsync(id, 6, scene.Member);

        var seen = await scene.SeeAsync(scene.Chris, id);

        Assert.Equal((5, 1, true), (seen.Taken, seen.WaitingCount, seen.IsFull));
        Assert.Single(await scene.ListAsync(scene.Chris, id), participant => participant.Place == 1);
        Assert.DoesNotContain(await scene.ListAsync(scene.Stranger, id), participant => participant.Place is not null);
    }

    [Fact]
    public async Task Whoever_waits_knows_it_and_not_who_waits_before_them()
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(1));
        await ComeAsync(id, 3, scene.Theirs);
        var member = scene.Member();

        var mine = await scene.AnswerAsync(member, id, RsvpAnswer.Yes);

        Assert.Equal((true, null), (mine.Waits, mine.Place));
        Assert.False((await scene.SeeAsync(member, id)).IComeForSure);
    }

    [Fact]
    public async Task Each_core_team_reads_the_answers_of_its_own_members_alone()
    {
        var id = await scene.TogetherAsync();
        var (ours, theirs) = (scene.Member(), scene.Theirs());
        await scene.AnswerAsync(ours, id, RsvpAnswer.Yes, "Tolk");
        await scene.AnswerAsync(theirs, id, RsvpAnswer.Yes, "Dieet");

        Assert.Equal(ours.Persona, Assert.Single(await scene.ListAsync(scene.Chris, id)).Persona);
        Assert.Equal(theirs.Persona, Assert.Single(await scene.ListAsync(scene.Stranger, id)).Persona);
        Assert.Empty(await scene.ListAsync(ours, id));
    }

    [Fact]
    public async Task What_is_needed_is_one_list_without_names_for_whoever_organises()
    {
        var id = await scene.TogetherAsync();
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes, "Vegetarisch");
        await scene.AnswerAsync(scene.Theirs(), id, RsvpAnswer.Yes, "vegetarisch.");
        await scene.AnswerAsync(scene.Theirs(), id, RsvpAnswer.No, "Tolk");

        Assert.Equal(2, Assert.Single(await NeedsAsync(scene.Chris, id)).Times);
        Assert.Empty(await NeedsAsync(scene.Stranger, id));
        Assert.Empty(await NeedsAsync(scene.Member(), id));
    }

    [Fact]
    public async Task Whoever_does_not_come_or_waits_is_not_cooked_for()
    {
        var id = await scene.PlannedAsync(new PlanBuilder().Seats(1).Build());
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes, "Halal");
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Maybe, "Halal");
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.No, "Halal");

        Assert.Empty(await NeedsAsync(scene.Chris, id));
    }

    [Fact]
    public async Task The_limit_cannot_be_used_to_count_the_others()
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(20));
        await ComeAsync(id, 3, scene.Theirs);

        foreach (var seats in new[] { 2, 19, 21, 24 })
        {
            var no = await Assert.ThrowsAsync<RuleViolation>(() => ChangeAsync(id, seats));
            Assert.Equal(("Hosting.Capacity", 5), (no.Code, no.Arguments[0]));
        }

        Assert.True(await ChangeAsync(id, 25));
        Assert.True(await ChangeAsync(id, null));
        Assert.Equal("Hosting.Capacity", (await Assert.ThrowsAsync<RuleViolation>(() => ChangeAsync(id, 3))).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_two_stop_hosting_together_the_answers_of_the_other_are_gone_and_their_seats_are_free(bool stepsOut)
    {
        var id = await scene.TogetherAsync(new PlanBuilder().Seats(3).WithGuests());
        var (theirs, first) = (scene.Theirs(), scene.Member());
        await scene.Ask<AnswerInvitation, Rsvp?>(use => use.Handle(theirs, id, new Reply(RsvpAnswer.Yes, Guest: true), default));
        await scene.AnswerAsync(scene.Member(), id, RsvpAnswer.Yes);
        await scene.AnswerAsync(first, id, RsvpAnswer.Yes);
        Assert.True((await scene.SeeAsync(first, id)).Mine!.Waits);

        Assert.True(await EndAsync());
        Assert.True(await EndAsync());

        Assert.Null(await scene.FindAsync(theirs, id));
        Assert.Empty(await scene.Ask<MyAnswers, IReadOnlyList<AnsweredMeeting>>(use => use.Handle(theirs, default)));
        Assert.True((await scene.SeeAsync(first, id)).Mine!.IsOffered);
        // How many seats came free must not be told either.
        Assert.All(await scene.ListAsync(scene.Chris, id), participant => Assert.False(participant.IsOffered));
        Assert.Equal("Hosting.SaidNo", (await Assert.ThrowsAsync<RuleViolation>(() => scene.AskAsync(id))).Code);

        Task<bool> EndAsync() => scene.Ask<EndHosting, bool>(use => stepsOut ? use.StepOutAsync(scene.Stranger, id, default) : use.StopAsync(scene.Chris, id, "link", default));
    }

    private async Task ComeAsync(EventId id, int many, Func<Viewer> who)
    {
        for (var i = 0; i < many; i++)
        {
            await scene.Ask<AnswerInvitation, Rsvp?>(use => use.Handle(who(), id, new Reply(RsvpAnswer.Yes), default));
        }
    }

    private Task<IReadOnlyList<NeedsLine>> NeedsAsync(Viewer viewer, EventId id) => scene.Ask<HostedNeeds, IReadOnlyList<NeedsLine>>(use => use.Handle(viewer, id, default));

    private Task<bool> ChangeAsync(EventId id, int? seats) =>
        scene.Ask<ChangeEvent, bool>(use => use.Handle(scene.Chris, id, new PlanBuilder().For(EventAudience.HostingNetworks).Seats(seats).Build(), default));
}
