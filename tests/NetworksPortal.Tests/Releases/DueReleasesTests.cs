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
}
