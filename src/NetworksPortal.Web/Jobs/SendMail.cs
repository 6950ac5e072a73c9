using NetworksPortal.Events;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Mail;
using NetworksPortal.Web.Health;

namespace NetworksPortal.Web.Jobs;

/// <summary>Empties the outbox, as long as the portal runs.</summary>
internal sealed partial class SendMail(IServiceScopeFactory scopes, StorageWatch watch, TimeProvider time, ILogger<SendMail> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>What the round before broke off for; said once, and not every three seconds until it is mended.</summary>
    private string? broken;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
                broken = null;
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                // The next round tries again; a lease that is left behind runs out by itself.
                Note(trouble);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Note(Exception trouble)
    {
        var kind = trouble.GetType().Name;
        if (!watch.Note(trouble) && kind != broken)
        {
            Stopped(logger, kind);
        }

        broken = kind;
    }

    private async Task SendDueAsync(CancellationToken ct)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<MoveOffersOn>().Handle(ct);
            await scope.ServiceProvider.GetRequiredService<TellMovedUp>().Handle(ct);
            await scope.ServiceProvider.GetRequiredService<RemindOfMeetings>().Handle(ct);
        }

        int sent;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            // What was queued for one person goes before a stretch of invitations to many.
            sent = await scope.ServiceProvider.GetRequiredService<SendQueuedMail>().Handle(ct) + await scope.ServiceProvider.GetRequiredService<SendInvitations>().Handle(ct);
        }
        while (sent > 0);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of sending mail broke off: {Kind}")]
    private static partial void Stopped(ILogger logger, string kind);
}
