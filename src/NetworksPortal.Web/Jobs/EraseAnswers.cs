using NetworksPortal.Events;

namespace NetworksPortal.Web.Jobs;

/// <summary>Erases answers and needs that meetings no longer need: at the start, and then every six hours.</summary>
internal sealed partial class EraseAnswers(IServiceScopeFactory scopes, TimeProvider time, ILogger<EraseAnswers> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ForgetAnswers>().Handle(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old answers to meetings could not be erased; the next try follows in six hours.")]
    private partial void LogFailure(Exception failure);
}
