using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// After a rush the process keeps the room that it took, for as long as nobody asks for anything. It gives it back then to the machine, which runs other
/// programs: pages that the databases have read, what the collector and the C library hold for later. All stands still for some twenty milliseconds, which is why it waits for rest.
/// </summary>
internal sealed class GiveMemoryBack(KeptConnections connections, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rush = new Rush();
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (rush.IsOver(GC.GetTotalAllocatedBytes()))
            {
                connections.ForgetPages();
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                NativeHeap.GiveBack();
            }
        }
    }
}
