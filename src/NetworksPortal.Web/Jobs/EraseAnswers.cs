using NetworksPortal.Administration.Lists;
using NetworksPortal.Events;
using NetworksPortal.Events.Polls;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Mail;
using NetworksPortal.Privacy;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// Erases answers and needs that meetings no longer need, and parts of the hours of whoever left, mails that were given up long ago, lists that were previewed and not confirmed, and ends the erasure of an account where it broke off: at the
/// start, and then every six hours.
/// </summary>
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
                await scope.ServiceProvider.GetRequiredService<ForgetPolls>().Handle(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ForgetAnswers>().Handle(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<ForgetShares>().Handle(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<DropGivenUp>().Handle(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<PreviewedLists>().ForgetOldAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<FinishErasures>().Handle(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What should be gone could not be erased; the next try follows in six hours.")]
    private partial void LogFailure(Exception failure);
}
