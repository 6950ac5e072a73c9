using NetworksPortal.Administration;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// Every night at half past three in Brussels: seals everything anew, so that yesterday's rows are of no use any more, and
/// drops from the keystore what no backup needs. A night that was missed is made up for at the start.
/// </summary>
internal sealed partial class NightlyReseal(IServiceScopeFactory scopes, TimeProvider time, ILogger<NightlyReseal> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await ResealAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ResealAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var reseal = services.GetRequiredService<Reseal>();
        if (await reseal.IsDueAsync(cancel))
        {
            var done = await reseal.Handle(cancel);
            await services.GetRequiredService<ReportRefusedEnvelopes>().Handle(done.Refused, cancel);
            await services.GetRequiredService<KeystoreUpkeep>().Handle(cancel);
            await services.GetRequiredService<Residue>().SweepAsync(cancel);
            LogDone(done.Rows);
        }
    }

    [LoggerMessage(LogLevel.Information, "Sealed anew: {Rows} rows.")]
    private partial void LogDone(int rows);

    [LoggerMessage(LogLevel.Error, "The nightly reseal broke off; the next try follows in five minutes.")]
    private partial void LogFailure(Exception failure);
}
