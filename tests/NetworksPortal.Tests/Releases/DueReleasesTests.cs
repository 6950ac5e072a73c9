using NetworksPortal.Releases;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

public sealed class DueReleasesTests : IAsyncLifetime
{
    private readonly ReleaseScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Theory]
    [InlineData("2026-07-15T05:59:00+02:00", "2025-H2 2026-06")]
    [InlineData("2026-07-15T06:00:00+02:00", "2026-06 2026-H1")]
    [InlineData("2026-07-03T05:59:00+02:00", "2025-H2 2026-05")]
    public async Task The_first_time_only_the_last_that_is_due(string now, string due)
    {
        scene.Clock.Set(now);

        Assert.Equal(due, string.Join(' ', await scene.Due()));
    }

    [Fact]
    public async Task After_a_year_off_all_that_was_missed_comes_in_order()
    {
        await scene.Release(FirstHalf);
        await scene.Release(Period.Month(2026, 6));
        scene.Clock.Set("2027-07-20T12:00:00+02:00");

        var due = await scene.Due();

        Assert.Equal("2026-07 2026-08 2026-09 2026-10 2026-11 2026-12 2026-H2 2027-01", string.Join(' ', due.Take(8)));
        Assert.Equal("2027-H1", due[^1].Key);
    }

    [Fact]
    public async Task What_is_out_is_not_due()
    {
        await scene.Release(FirstHalf);

        Assert.DoesNotContain(FirstHalf, await scene.Due());
    }

    [Fact]
    public async Task Catching_up_lets_everything_out_by_the_day_on_which_it_was_due()
    {
        await scene.Release(FirstHalf.Previous());
        await scene.Release(Period.Month(2026, 5));
        scene.Clock.Set("2027-01-16T12:00:00+01:00");

        var due = await scene.Due();
        foreach (var period in due)
        {
            Assert.Equal(ReleaseResult.Released, await scene.Release(period));
        }

        Assert.Equal("2026-06 2026-H1 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12 2026-H2", string.Join(' ', due));
        Assert.Empty(await scene.Due());
        Assert.Equal(11, (await scene.All()).Count);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_lets_nothing_out_and_changes_nothing()
    {
        await scene.Release(Period.Month(2026, 6));
        await scene.Release(FirstHalf);
        var before = (await scene.All()).Select(release => (release.Table.Text, release.PublishedOn)).ToList();

        scene.Clock.Set("2026-02-20T12:00:00+01:00");

        Assert.Empty(await scene.Due());
        Assert.Equal(ReleaseResult.TooLate, await scene.Release(FirstHalf.Previous()));
        Assert.Equal(ReleaseResult.NotEnded, await scene.Release(FirstHalf));
        Assert.Equal(before, (await scene.All()).Select(release => (release.Table.Text, release.PublishedOn)));
    }
}
