using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Benchmarks;

/// <summary>A list of leavers of a whole town beside the same accounts one by one, and how long somebody else waits to write meanwhile.</summary>
internal static class LeaverCosts
{
    private const int OneByOne = 20;

    public static async Task RunAsync(string directory)
    {
        await using var services = Fill.Services(directory).AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>()
            .AddSingleton(new MailSettings { Transport = MailTransportKind.Pickup, From = "portaal@stad.example" }).BuildServiceProvider();
        var accounts = await Fill.Ask<PortalDb, List<EmployeeId>>(services, async db => (await db.Employees.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync()).ConvertAll(id => new EmployeeId(id)));
        var by = accounts[0];
        var single = await TimeAsync(async () =>
        {
            foreach (var one in accounts.Skip(1).Take(OneByOne))
            {
                await Fill.Ask<CloseAccount, bool>(services, close => close.Handle(by, one, default));
            }
        });
        var leavers = accounts.Skip(1 + OneByOne).ToList();
        using var ended = new CancellationTokenSource();
        var waiting = Task.Run(() => LongestWaitAsync(services, ended.Token));
        var list = await TimeAsync(() => Fill.Ask<CloseLeavers, int>(services, close => close.Handle(by, leavers, default)));
        await ended.CancelAsync();
        Console.WriteLine($"  {leavers.Count} leavers in one transaction: {list.TotalSeconds:0.0} s, {list / leavers.Count / (single / OneByOne):0.00} of one by one ({single.TotalMilliseconds / OneByOne:0.0} ms each); somebody else waited {(await waiting).TotalSeconds:0.0} s to write; {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB at most");
    }

    private static async Task<TimeSpan> LongestWaitAsync(IServiceProvider services, CancellationToken until)
    {
        var longest = TimeSpan.Zero;
        while (!until.IsCancellationRequested)
        {
            var wait = await TimeAsync(() => Fill.Ask<PortalDb, bool>(services, db => WriteScope.ChangeAsync(
                db, () => db.Employees.Where(e => e.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(e => e.AccessFailedCount, 0)), default)));
            longest = wait > longest ? wait : longest;
        }

        return longest;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
