using NetworksPortal.Releases;

namespace NetworksPortal.Web.Jobs;

/// <summary>
/// Publishes the figures that are due, at the start and then every quarter of an hour, and puts back those that are not as they were published. Several processes may run it:
/// the database lets each period out once.
/// </summary>
internal sealed partial class PublishReleases(IServiceScopeFactory scopes, TimeProvider time, ILogger<PublishReleases> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await PublishDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PublishDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var mended in await scope.ServiceProvider.GetRequiredService<MendReleases>().Handle(cancel))
        {
            LogResult(mended.Key, ReleaseResult.PutBack);
        }

        foreach (var period in await scope.ServiceProvider.GetRequiredService<DueReleases>().Handle(cancel))
        {
            await using var own = scopes.CreateAsyncScope();
            var result = await own.ServiceProvider.GetRequiredService<IReleaseFigures>().Handle(period, cancel);
            LogResult(period.Key, result);
        }
    }

    [LoggerMessage(LogLevel.Information, "Figures of {Period}: {Result}.")]
    private partial void LogResult(string period, ReleaseResult result);

    [LoggerMessage(LogLevel.Error, "The figures that are due could not be released; the next try follows in a quarter of an hour.")]
    private partial void LogFailure(Exception failure);
}
