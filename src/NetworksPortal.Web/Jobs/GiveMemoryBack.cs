using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// After a rush the process keeps the room that it took, for as long as nobody asks for anything. It gives it back then to the machine, which runs other
/// programs: pages that the databases have read, what the collector and the C library hold for later. For what the collector holds all stands still for some twenty milliseconds,
/// which is why that waits for rest; the C library gives back in passing.
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
            rush.Look(GC.GetTotalAllocatedBytes());
            if (rush.IsOver)
            {
                connections.Rest();
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            if (rush.IsOn || rush.IsOver)
            {
                NativeHeap.GiveBack();
            }
        }
    }
}
