using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;

namespace NetworksPortal.Benchmarks;

/// <summary>What it costs to release a year of figures, and to read them once they are out.</summary>
internal static class ReleaseCosts
{
    public static async Task ReleaseAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        await Fill.Ask<PortalDb, int>(services, db => db.Networks.CountAsync());
        var released = 0;
        var taken = await Figures.TimeAsync(async () => released = await FiveYears.ReleaseAsync(services, FiveYears.Last, FiveYears.Last));
        Figures.Say($"release of a year: {released} periods", taken, "10 s");
        Console.WriteLine($"{"memory at most",-48} {Figures.PeakMegabytes(),12:N0} MB  (aim 300 MB)");
        // The yardstick: the rows that a release cannot do without, opened as any roster is.
        await using var anew = Fill.Open(directory);
        var rosters = await Figures.TimeAsync(() => Fill.In<IServiceProvider>(anew, async scope =>
        {
            foreach (var network in await ((PortalDb)scope.GetService(typeof(PortalDb))!).Networks.Select(network => network.Id).ToListAsync())
            {
                await ((Rosters)scope.GetService(typeof(Rosters))!).OpenAsync(network, default);
            }
        }));
        Figures.Say("of that, every roster opened once", rosters, "none");
    }

    public static async Task ReadAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        var newest = Period.HalfYear(FiveYears.Last, 2);
        Task OneAsync() => Fill.In<IReleasedStatistics>(services, statistics => statistics.OfAsync(newest, default));
        Task AllAsync() => Fill.In<IReleasedStatistics>(services, statistics => statistics.AllAsync(default));
        Figures.Say("newest release, first reading of a process", await Figures.TimeAsync(OneAsync), "none");
        Figures.Say("newest release", await Figures.MedianAsync(OneAsync), "5 ms");
        Figures.Say("all of five years, first reading", await Figures.TimeAsync(AllAsync), "none");
        Figures.Say("all of five years, as the page lists them", await Figures.MedianAsync(AllAsync), "5 ms");
    }
}
