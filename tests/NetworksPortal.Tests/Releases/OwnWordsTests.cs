using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NodaTime;
using static NetworksPortal.Tests.Releases.ReleaseScene;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Tests.Releases;

/// <summary>What a core team tells of its hours, from its desk to the release.</summary>
public sealed class OwnWordsTests : IAsyncLifetime
{
    private const string Canary = "Zeldzame ijsvogel aan de Leie";

    private static readonly Viewer Core = new(Link, PersonaId.New(), MemberRole.Core, new EmployeeId(1));

    private readonly ReleaseScene scene = new();

    public Task InitializeAsync() => scene.InitializeAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Words_lie_sealed_until_a_half_year_is_released_and_then_stand_in_it_once()
    {
        await Tell(PoolBand.OverHalf, $"  {Canary}\r\n en\tmeer ");
        Assert.DoesNotContain(Canary, await Rows(), StringComparison.Ordinal);
        Assert.Equal(new OwnWords(PoolBand.OverHalf, $"{Canary} en meer"), await Ready());

        await scene.Release(Period.Month(2026, 6));
        Assert.NotNull(await Ready());
        await scene.Release(FirstHalf);

        var told = Assert.Single((await scene.Released(FirstHalf)).OwnWords);
        Assert.Equal(new OwnWords(PoolBand.OverHalf, $"{Canary} en meer"), told.Told);
        Assert.Null(await Ready());
        Assert.Empty((await scene.Released(Period.Month(2026, 6))).OwnWords);
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_and_the_log_of_the_network_keeps_both()
    {
        await Tell(PoolBand.UnderQuarter, "Eerst");
        await Tell(PoolBand.NotAtAll, "");
        Assert.Equal(new OwnWords(PoolBand.NotAtAll, ""), await Ready());

        Assert.True(await scene.In(services => services.GetRequiredService<WithdrawEvidence>().Handle(Core)));

        Assert.Null(await Ready());
        Assert.False(await scene.In(services => services.GetRequiredService<WithdrawEvidence>().Handle(Core)));
        var log = await scene.In(services => services.GetRequiredService<ReadNetworkLog>().Handle(Core, CancellationToken.None));
        Assert.Equal([NetworkAction.EvidenceWithdrawn, NetworkAction.EvidenceTold, NetworkAction.EvidenceTold], log.Entries.Take(3).Select(line => line.Action));
    }

    [Theory]
    [InlineData((PoolBand)0, "", "BandMissing")]
    [InlineData((PoolBand)5, "", "BandMissing")]
    [InlineData(PoolBand.OverHalf, "too long", "TooLong")]
    public async Task An_unknown_band_or_a_story_is_refused(PoolBand band, string words, string code)
    {
        var typed = words == "too long" ? new string('a', OwnWords.MostCharacters + 1) : words;

        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => Tell(band, typed))).Code);
    }

    [Fact]
    public async Task Extra_hours_count_in_the_half_year_in_which_HR_gave_them()
    {
        var pool = new HourGrant(Aha, 2026);
        pool.Set(2, 8);
        await scene.Save(pool, Extra(new LocalDate(2025, 12, 20), 4), Extra(new LocalDate(2026, 6, 30), 10), Extra(new LocalDate(2026, 7, 1), 100));
        scene.Clock.Set("2027-01-15T06:00:00+01:00");

        await scene.Release(Period.HalfYear(2026, 2));

        var counts = await scene.In(services => services.GetRequiredService<IReleasedStatistics>().OfAsync(Period.HalfYear(2026, 2), CancellationToken.None));
        var aha = counts!.Table.Networks.Single(network => network.Name == "AHA");
        Assert.Equal((2 * 8 * 6) + 100, counts.Table.Of(aha, Measure.HoursGranted).Value);
    }

    private static ConsultationGrant Extra(LocalDate day, int quarters) => new(Aha, 2026, day, quarters, "Advies");

    private Task Tell(PoolBand band, string words) => scene.In<object?>(async services =>
    {
        await services.GetRequiredService<TellEvidence>().Handle(Core, band, words);
        return null;
    });

    private Task<OwnWords?> Ready() => scene.In(services => services.GetRequiredService<PendingEvidence>().Handle(Core));

    /// <summary>All bytes of the table, as somebody with the database reads them.</summary>
    private Task<string> Rows() => scene.In(async services => string.Concat(
        (await services.GetRequiredService<PortalDb>().Set<HoursEvidence>().AsNoTracking().ToListAsync()).Select(row => Encoding.UTF8.GetString(row.Told.Bytes))));
}
