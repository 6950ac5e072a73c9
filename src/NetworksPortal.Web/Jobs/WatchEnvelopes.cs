using NetworksPortal.Administration;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// Tells the administrators of envelopes that did not open. Within a minute and not at once: a request that met one
/// writes and takes no more than any other.
/// </summary>
internal sealed partial class WatchEnvelopes(IServiceScopeFactory scopes, RefusedEnvelopes refused, TimeProvider time, ILogger<WatchEnvelopes> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        // A finding is news once: where telling failed, it is still owed in the next minute.
        var isOwed = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                isOwed |= refused.TakeNews();
                if (isOwed)
                {
                    await ReportAsync(stoppingToken);
                    isOwed = false;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
    }

    private async Task ReportAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<ExamineEnvelopes>().Handle(int.MaxValue, cancel);
        await scope.ServiceProvider.GetRequiredService<ReportRefusedEnvelopes>().Handle(found.Refused, cancel);
    }

    [LoggerMessage(LogLevel.Error, "Envelopes that do not open could not be reported; doctor counts them.")]
    private partial void LogFailure(Exception failure);
}
