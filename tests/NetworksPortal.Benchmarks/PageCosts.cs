using NetworksPortal.Insights;
using NetworksPortal.Releases;

namespace NetworksPortal.Benchmarks;

/// <summary>What the pages of figures cost, asked one at a time over one connection, beside the plainest page of the same process.</summary>
internal static class PageCosts
{
    private const int Warm = 200;
    private const int Timed = 300;

    private static readonly string[] Pages = ["/health", "/accessibility", "/insights", "/insights/2025-H2", "/insights/2025-12"];

    public static async Task ReadAsync(string directory)
    {
        await ReleaseWhatIsDueAsync(directory);
        using var portal = await ServingPortal.StartAsync(directory);
        foreach (var page in Pages)
        {
            var address = new Uri(page, UriKind.Relative);
            var length = 0;
            async Task AskAsync() => length = (await portal.Client.GetByteArrayAsync(address)).Length;
            for (var i = 0; i < Warm; i++)
            {
                await AskAsync();
            }

            var times = new List<double>();
            for (var i = 0; i < Timed; i++)
            {
                times.Add(await Figures.TimeAsync(AskAsync));
            }

            times.Sort();
            var aim = page.StartsWith("/insights", StringComparison.Ordinal) ? "5 ms" : "none: the yardstick";
            Figures.Say($"{page}, {length / 1000} kB, at load {Bare.Load()}", times[Timed / 2], aim);
            Figures.Say("  19 of 20 within", times[Timed * 19 / 20], "none");
        }
    }

    /// <summary>Else the portal would do it beside the measurement.</summary>
    private static async Task ReleaseWhatIsDueAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        foreach (var period in await Fill.Ask<DueReleases, IReadOnlyList<Period>>(services, due => due.Handle(default)))
        {
            await Fill.Ask<IReleaseFigures, ReleaseResult>(services, releases => releases.Handle(period, default));
        }
    }
}
