using NetworksPortal.ExemptionHours;

namespace NetworksPortal.Web.Jobs;

/// <summary>At the end of a month, reminds whoever wants it. Several processes may run it: the database lets each month out once.</summary>
internal sealed partial class RemindHours(IServiceScopeFactory scopes, TimeProvider time, ILogger<RemindHours> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RemindToLog>().Handle(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Reminders that are due could not be queued ({Kind}); the next try follows in a quarter of an hour.")]
    private partial void LogFailure(string kind);
}
