using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Releases;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

/// <summary>Somebody who can write the database, knows every rule, and does not have the keystore.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private static readonly Period May = Period.Month(2026, 5);
    private readonly ReleaseScene scene = new();

    public async Task InitializeAsync()
    {
        await scene.InitializeAsync();
        await scene.Release(May);
        await scene.Release(May.Next());
        await scene.Release(FirstHalf);
    }

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_valid_payload_with_its_own_hash_is_not_shown_in_the_place_of_what_was_released()
    {
        var forged = (await scene.Row(FirstHalf)).Payload.Replace("\tmoney-used\trounded\t0", "\tmoney-used\trounded\t10000", StringComparison.Ordinal)
            .Replace("*\tmoney-used\trounded\t10000", "*\tmoney-used\trounded\t20000", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(forged)));
        Assert.Equal(forged, ReleasedTable.Parse(forged, hash).Text);

        await scene.Sql($"UPDATE FigureReleases SET Payload = '{forged}', Sha256 = '{hash}' WHERE Period = '2026-H1'");

        await DemandNotShown(FirstHalf);
    }

    [Fact]
    public async Task The_whole_row_of_one_period_is_not_shown_at_another()
    {
        await scene.Sql("UPDATE FigureReleases SET (Payload, Sha256, Mark, PublishedAt) = (SELECT Payload, Sha256, Mark, PublishedAt FROM FigureReleases WHERE Period = '2026-06') WHERE Period = '2026-05'");

        await DemandNotShown(May);
    }

    [Theory]
    [InlineData("PublishedAt = PublishedAt + 86400000", "2026-H1")]
    [InlineData("Reason = 'x', WithdrawnAt = 1", "2026-H1")]
    [InlineData("Mark = zeroblob(32)", "2026-H1")]
    [InlineData("Mark = zeroblob(0)", "2026-H1")]
    [InlineData("Payload = replace(Payload, 'fewer-than', 'exact')", "2026-H1")]
    public async Task Nothing_of_a_row_can_be_changed_alone(string change, string now)
    {
        await scene.Sql($"UPDATE FigureReleases SET {change} WHERE Period = '{now}'");

        Assert.True(Period.TryParse(now, out var period));
        await DemandNotShown(period);
    }

    [Fact]
    public async Task A_row_that_was_given_another_period_is_shown_at_neither()
    {
        await scene.Sql("UPDATE FigureReleases SET Period = '2026-07' WHERE Period = '2026-06'");

        Assert.Equal([new UnshownRelease(May.Next().Next(), null, null), new UnshownRelease(May.Next(), null, null)], await scene.Unshown());
    }

    [Fact]
    public async Task A_changed_row_is_found_also_where_it_was_read_before()
    {
        Assert.Equal(3, (await scene.All()).Count);
        await scene.Sql("UPDATE FigureReleases SET Sha256 = upper(Sha256) WHERE Period = '2026-H1'");

        await DemandNotShown(FirstHalf);
    }

    [Fact]
    public async Task The_operator_learns_which_periods_they_are()
    {
        Assert.Empty((await ExamineAsync()).Refused);
        await scene.Sql("UPDATE FigureReleases SET Period = 'alles' WHERE Period = '2026-05'");
        await scene.Sql("UPDATE FigureReleases SET Payload = Payload || ' ' WHERE Period = '2026-H1'");

        Assert.Equal(["2026-05", "2026-H1", "alles"], (await ExamineAsync()).Refused);
    }

    [Fact]
    public async Task Beside_a_half_year_that_is_not_what_was_released_no_other_goes_out_but_a_month_does()
    {
        await scene.Sql("UPDATE FigureReleases SET Payload = Payload || ' ' WHERE Period = '2026-H1'");
        scene.Clock.Set("2027-01-15T06:00:00+01:00");

        Assert.Equal(ReleaseResult.Refused, await scene.Release(FirstHalf.Next()));
        Assert.Equal(ReleaseResult.Released, await scene.Release(Period.Month(2026, 12)));
        Assert.Equal(ReleaseResult.PutBack, await scene.Release(FirstHalf));
        Assert.Equal(ReleaseResult.Released, await scene.Release(FirstHalf.Next()));
    }

    [Fact]
    public async Task The_operator_can_withdraw_a_row_that_is_refused_and_go_on()
    {
        await scene.Sql("UPDATE FigureReleases SET Payload = Payload || ' ' WHERE Period = '2026-H1'");
        await scene.Keystore("DELETE FROM ReleaseCopies");
        await scene.Withdraw(FirstHalf, "De bewaarde cijfers waren veranderd.");
        scene.Clock.Set("2027-01-15T06:00:00+01:00");

        Assert.Equal(ReleaseResult.Released, await scene.Release(FirstHalf.Next()));
        Assert.NotNull((await scene.Unshown()).Single().Withdrawal);
    }

    private Task<ReleaseExam> ExamineAsync() => scene.In(scope => scope.GetRequiredService<ExamineReleases>().Handle(CancellationToken.None));

    private async Task DemandNotShown(Period period)
    {
        Assert.Null(await scene.In(scope => scope.GetRequiredService<IReleasedStatistics>().OfAsync(period, CancellationToken.None)));
        Assert.Equal([new UnshownRelease(period, null, null)], await scene.Unshown());
        Assert.Equal(2, (await scene.All()).Count);
    }
}
