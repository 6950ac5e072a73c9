using Microsoft.Data.Sqlite;
using NetworksPortal.Budgets;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Releases;
using NodaTime;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

public sealed class ReleaseFiguresTests : IAsyncLifetime
{
    private readonly ReleaseScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_release_counts_what_happened_in_its_period_and_nothing_else()
    {
        var may = new LocalDate(2026, 5, 20);
        var cancelled = Meeting(Link, may.At(new LocalTime(12, 0)));
        cancelled.Cancel(cancelled.Sheet, cancelled.StartsAt - Duration.FromDays(1));
        var pool = new HourGrant(Link, 2026);
        pool.Set(5, 8);
        await scene.Save(
            Meeting(Link, new LocalDateTime(2026, 1, 1, 0, 30), 20), Meeting(Link, may.At(new LocalTime(18, 0)), 25), Meeting(Link, new LocalDateTime(2026, 6, 30, 23, 30), 30),
            Meeting(Link, new LocalDateTime(2025, 12, 31, 23, 30), 99), Meeting(Link, new LocalDateTime(2026, 7, 1, 0, 30), 99), cancelled,
            new MoneyGrant(Link, 2026, 400_000), new MoneyGrant(Aha, 2026, 150_000), pool);
        await scene.Save(
            Cost(Link, may, 61_000, CostState.Paid), Cost(Link, may, 20_000, CostState.Committed), Cost(Link, may, 70_000, CostState.Planned),
            Cost(Link, may, 30_000, CostState.Cancelled), Cost(Link, new LocalDate(2026, 7, 1), 50_000, CostState.Paid));

        await scene.Release(FirstHalf);

        var table = await scene.Released(FirstHalf);
        var link = table.Networks.Single(network => network.Name == "Link");
        Assert.Equal(3, table.Of(link, Measure.Events).Value);
        Assert.InRange(table.Of(link, Measure.Attendance).Value, 71, 79);
        Assert.Equal(400_000, table.Of(link, Measure.MoneyGranted).Value);
        Assert.Equal(80_000, table.Of(link, Measure.MoneyUsed).Value);
        Assert.Equal(5 * 8 * 6, table.Of(link, Measure.HoursGranted).Value);
    }

    [Fact]
    public async Task Hours_need_eight_different_people_and_a_day_in_the_period()
    {
        var april = new LocalDate(2026, 4, 2);
        var one = PersonaId.New();
        await scene.Save([.. Enumerable.Range(0, 9).Select(_ => Hours(Link, one, april, 20)), Hours(Link, PersonaId.New(), new LocalDate(2026, 7, 2), 90)]);
        await scene.Save([.. Enumerable.Range(0, 8).Select(_ => Hours(Aha, PersonaId.New(), april, 40))]);

        await scene.Release(FirstHalf);

        var table = await scene.Released(FirstHalf);
        Assert.Equal([true, false], new[] { "AHA", "Link" }.Select(name => table.Of(table.Networks.Single(network => network.Name == name), Measure.HoursUsed).IsNumber));
    }

    [Fact]
    public async Task The_second_time_nothing_happens()
    {
        await scene.Join(Link, Enumerable.Range(1, 30));

        Assert.Equal(ReleaseResult.Released, await scene.Release(FirstHalf));
        var first = await scene.Released(FirstHalf);
        await scene.Join(Link, Enumerable.Range(31, 10));

        Assert.Equal(ReleaseResult.AlreadyReleased, await scene.Release(FirstHalf));
        Assert.Equal(first.Text, (await scene.Released(FirstHalf)).Text);
    }

    [Fact]
    public async Task Four_moves_leave_the_member_figure_and_the_fifth_sets_it_again()
    {
        await scene.Join(Link, Enumerable.Range(1, 20));
        await scene.Release(FirstHalf);
        await scene.Join(Link, Enumerable.Range(21, 4));
        scene.Clock.Set("2027-01-15T06:00:00+01:00");
        await scene.Release(FirstHalf.Next());
        await scene.Join(Link, 25);
        scene.Clock.Set("2027-07-15T06:00:00+02:00");
        await scene.Release(FirstHalf.Next().Next());

        var (first, second, third) = (await Members(FirstHalf), await Members(FirstHalf.Next()), await Members(FirstHalf.Next().Next()));
        Assert.Equal(first, second);
        Assert.Equal(first.Value + 5, third.Value);
    }

    [Fact]
    public async Task A_release_starts_the_count_of_moves_anew()
    {
        await scene.Join(Link, Enumerable.Range(1, 20));
        await scene.Release(FirstHalf);
        await scene.Join(Link, Enumerable.Range(21, 4));

        var churn = await scene.In(scope => ((Tallies)scope.GetService(typeof(Tallies))!).ReadAsync(CancellationToken.None));

        Assert.Equal(4, churn[Link]);
    }

    [Fact]
    public async Task Two_at_once_make_one_release()
    {
        await scene.Join(Link, Enumerable.Range(1, 20));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => scene.Release(FirstHalf))));

        Assert.Single(results, ReleaseResult.Released);
        Assert.Equal(3, results.Count(result => result == ReleaseResult.AlreadyReleased));
    }

    [Fact]
    public async Task A_release_that_breaks_off_leaves_nothing_and_can_be_made_again()
    {
        await scene.Join(Link, Enumerable.Range(1, 20));
        await scene.Sql("CREATE TRIGGER power_cut BEFORE UPDATE ON NetworkTallies BEGIN SELECT RAISE(ABORT, 'power cut'); END");
        await Assert.ThrowsAnyAsync<Exception>(() => scene.Release(FirstHalf));
        Assert.Empty(await scene.All());
        await scene.Sql("DROP TRIGGER power_cut");

        Assert.Equal(ReleaseResult.Released, await scene.Release(FirstHalf));
    }

    [Theory]
    [InlineData("2026-06-30T23:59:00+02:00", ReleaseResult.NotEnded)]
    [InlineData("2026-07-01T00:00:00+02:00", ReleaseResult.Released)]
    public async Task A_period_must_have_ended_in_Brussels(string now, ReleaseResult result)
    {
        scene.Clock.Set(now);

        Assert.Equal(result, await scene.Release(FirstHalf));
    }

    [Fact]
    public async Task Before_a_period_that_is_out_nothing_can_be_put_any_more()
    {
        await scene.Release(FirstHalf);

        Assert.Equal(ReleaseResult.TooLate, await scene.Release(FirstHalf.Previous()));
        Assert.Equal(ReleaseResult.Nothing, await scene.Release(Period.Month(2023, 1)));
    }

    [Fact]
    public async Task A_month_tells_of_money_and_leaves_the_count_of_moves_alone()
    {
        await scene.Join(Link, Enumerable.Range(1, 6));

        await scene.Release(Period.Month(2026, 6));

        var churn = await scene.In(scope => ((Tallies)scope.GetService(typeof(Tallies))!).ReadAsync(CancellationToken.None));
        Assert.Equal(6, churn[Link]);
        Assert.Equal([Measure.MoneyGranted, Measure.MoneyUsed], (await scene.Released(Period.Month(2026, 6))).Measures);
    }

    [Fact]
    public async Task One_person_more_or_less_gives_the_same_bytes_whatever_the_others_do()
    {
        await scene.Join(Link, Enumerable.Range(1, 20));
        await scene.Release(FirstHalf);
        await scene.Join(Link, 33);
        await scene.Leave(Link, 33);
        await scene.Join(Aha, 34);
        scene.Clock.Set("2027-01-15T06:00:00+01:00");
        await scene.Release(FirstHalf.Next());

        Assert.Equal(await Members(FirstHalf), await Members(FirstHalf.Next()));
    }

    private async Task<Figure> Members(Period period)
    {
        var table = await scene.Released(period);
        return table.Of(table.Networks.Single(network => network.Name == "Link"), Measure.Members);
    }
}
