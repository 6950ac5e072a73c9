namespace NetworksPortal.Insights.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-H1", "2026-01-01", "2026-06-30", "2026-07-15")]
    [InlineData("2025-H2", "2025-07-01", "2025-12-31", "2026-01-15")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "2024-03-03")]
    public void A_period_knows_its_days(string key, string first, string last, string release)
    {
        Assert.True(Period.TryParse(key, out var period));

        Assert.Equal(key, period.Key);
        Assert.Equal([first, last, release], new[] { period.FirstDay, period.LastDay, period.ReleaseDay }.Select(day => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-h1")]
    [InlineData("2026-H3")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("1999-H1")]
    [InlineData("2026-H1\n")]
    [InlineData("２０２６-H1")]
    public void Anything_else_is_no_period(string? key) => Assert.False(Period.TryParse(key, out _));

    [Fact]
    public void Periods_follow_each_other_and_a_month_comes_before_the_half_year_that_it_closes()
    {
        Assert.Equal(Period.HalfYear(2026, 1), Period.HalfYear(2025, 2).Next());
        Assert.Equal(Period.Month(2025, 12), Period.Month(2026, 1).Previous());
        Assert.True(Period.Month(2026, 6) < Period.HalfYear(2026, 1));
        Assert.True(Period.HalfYear(2026, 1) < Period.Month(2026, 7));
    }
}
