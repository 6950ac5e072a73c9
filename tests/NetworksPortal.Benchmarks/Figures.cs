using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Benchmarks;

/// <summary>The figures that the portal aims at, as measured here. Printed, not judged.</summary>
internal static class Figures
{
    private static readonly NetworkId First = new(1);
    private static readonly EmployeeId Somebody = new(77);

    public static async Task SmallAsync(string directory)
    {
        await using (var once = Fill.Open(directory))
        {
            // What the first request of a process pays for the model and the compiler is no part of opening a roster.
            await Fill.Ask<Envelopes, int>(once, async envelopes => (await envelopes.OfAsync(Somebody, default)).Count);
            await OpenAsync(once, new NetworkId(2));
        }

        await using var services = Fill.Open(directory);
        await Fill.Ask<Envelopes, int>(services, async envelopes => (await envelopes.OfAsync(Somebody, default)).Count);
        Say("roster opened cold", await TimeAsync(() => OpenAsync(services, First)), "250 ms");
        Say("roster opened warm", await MedianAsync(() => OpenAsync(services, First)), "1 ms");
        Say("my networks", await MedianAsync(() => Fill.Ask<MyNetworks, int>(services, async mine => (await mine.Handle(Somebody, default)).Count)), "2 ms");
        Say("a sign-in's rewriting", await MedianAsync(() => Fill.In<IAfterSignIn>(services, after => after.HandleAsync(Somebody, default))), "none");
        Say("reseal of everything", await TimeAsync(() => Fill.In<Reseal>(services, reseal => reseal.Handle(default))), "5 s");
        await Fill.In<Residue>(services, residue => residue.SweepAsync(default));
        Console.WriteLine($"{"portal.db",-48} {new FileInfo(Databases.PortalPath(directory)).Length / 1e6,12:N1} MB  (aim 30 MB for envelopes; their blobs are {await BlobBytesAsync(services) / 1e6:N1} MB of it)");
    }

    public static async Task LargeAsync(string directory)
    {
        await using var services = Fill.Open(directory);
        await OpenAsync(services, First);
        Task ReadAsync(int n) => Fill.Ask<MyNetworks, int>(services, async mine => (await mine.Handle(new EmployeeId(1 + (n * 37 % 45_000)), default)).Count);
        await ReadAsync(1);
        // A machine that is busy with something else makes readers wait by itself: this says how long.
        var (alone, watch) = (new List<double>(), Stopwatch.StartNew());
        await Task.Run(() => RepeatAsync(alone, () => watch.Elapsed < TimeSpan.FromSeconds(30), 5, ReadAsync));
        Say($"longest of {alone.Count} readings with nothing beside", alone.Max(), "none");
        Say("99 of 100 of those were within", alone.Order().ElementAt(alone.Count * 99 / 100), "none");
        var resealing = true;
        var (reads, writes) = (new List<double>(), new List<double>());
        var reading = Task.Run(() => RepeatAsync(reads, () => resealing, 5, ReadAsync));
        var signingIn = Task.Run(() => RepeatAsync(writes, () => resealing, 200, n => Fill.In<IAfterSignIn>(services, after => after.HandleAsync(new EmployeeId(1 + (n * 41 % 45_000)), default))));
        var taken = await TimeAsync(() => Fill.In<Reseal>(services, reseal => reseal.Handle(default)));
        resealing = false;
        await Task.WhenAll(reading, signingIn);
        Say("reseal of everything", taken, "3 minutes");
        Say($"longest of {reads.Count} readings meanwhile", reads.Max(), "100 ms");
        Say("99 of 100 readings were within", reads.Order().ElementAt(reads.Count * 99 / 100), "none");
        Say($"longest of {writes.Count} sign-ins meanwhile", writes.Max(), "none");
        Console.WriteLine($"{"memory at most",-48} {PeakMegabytes(),12:N0} MB  (aim 400 MB)");
        Console.WriteLine($"{"portal.db-wal at the end",-48} {new FileInfo(Databases.PortalPath(directory) + "-wal").Length / 1e6,12:N1} MB");
    }

    private static Task<int> OpenAsync(IServiceProvider services, NetworkId network) =>
        Fill.Ask<Rosters, int>(services, async rosters => (await rosters.OpenAsync(network, default)).Members.Count());

    private static async Task RepeatAsync(List<double> times, Func<bool> isOn, int pause, Func<int, Task> work)
    {
        for (var n = 0; isOn(); n++)
        {
            var number = n;
            times.Add(await TimeAsync(() => work(number)));
            await Task.Delay(pause);
        }
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }

    public static async Task<double> MedianAsync(Func<Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < 101; i++)
        {
            times.Add(await TimeAsync(work));
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static Task<long> BlobBytesAsync(IServiceProvider services) => Fill.Ask<PortalDb, long>(services, db =>
        db.Database.SqlQuery<long>($"SELECT sum(length(Blob)) AS Value FROM Envelopes").SingleAsync());

    public static double PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1e6;
    }

    public static void Say(string what, double milliseconds, string aim) => Console.WriteLine($"{what,-48} {milliseconds,12:N2} ms  (aim {aim})");
}
