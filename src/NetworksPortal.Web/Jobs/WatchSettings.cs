using NetworksPortal.Web.Health;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Jobs;

/// <summary>Sees what another process of the portal changed of the organisation's settings.</summary>
internal sealed partial class WatchSettings(CurrentSettings current, StorageWatch watch, TimeProvider time, ILogger<WatchSettings> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Said once, and not every two seconds.</summary>
    private bool isBroken;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await current.RefreshAsync(stoppingToken);
                isBroken = false;
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                if (!watch.Note(trouble) && !isBroken)
                {
                    Stopped(logger, trouble.GetType().Name);
                }

                isBroken = true;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation's settings could not be read: {Kind}. Those from before stay in force.")]
    private static partial void Stopped(ILogger logger, string kind);
}
