using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Mail;

/// <summary>
/// Sends what is due. A mail is leased before it is sent and deleted after, so a crash between the two sends it at most
/// once more, with the same Message-ID.
/// </summary>
public sealed partial class SendQueuedMail(
    PortalDb db, Outbox outbox, IMailTransport transport, MailSettings settings, TimeProvider time, ILogger<SendQueuedMail> logger)
{
    private const int Batch = 50;

    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <returns>How many mails left.</returns>
    public async Task<int> Handle(CancellationToken ct)
    {
        var now = time.Now();
        var due = await db.Set<OutboxMail>()
            .Where(m => !m.GivenUp && m.NextAttempt <= now)
            .OrderBy(m => m.NextAttempt)
            .Select(m => m.Id)
            .Take(Batch)
            .ToListAsync(ct);
        var sent = 0;
        foreach (var id in due)
        {
            if (await LeaseAsync(id, ct) && await SendAsync(id, ct))
            {
                sent++;
            }

            db.ChangeTracker.Clear();
        }

        return sent;
    }

    private async Task<bool> LeaseAsync(MailId id, CancellationToken ct)
    {
        var now = time.Now();
        return await db.Set<OutboxMail>()
            .Where(m => m.Id == id && !m.GivenUp && m.NextAttempt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttempt, now + Lease), ct) == 1;
    }

    private async Task<bool> SendAsync(MailId id, CancellationToken ct)
    {
        var mail = await db.Set<OutboxMail>().SingleAsync(m => m.Id == id, ct);
        try
        {
            await transport.SendAsync(outbox.Open(mail, new MailAddress(settings.From).Host), ct);
            // Not cancellable: the mail has left, and forgetting that would send it twice.
            await db.Set<OutboxMail>().Where(m => m.Id == id).ExecuteDeleteAsync(CancellationToken.None);
            return true;
        }
        catch (MailNotSent no)
        {
            mail.Failed(time.Now(), no.ForGood);
            Failed(logger, mail.Attempts, mail.GivenUp, no.Message);
        }
        catch (CryptographicException)
        {
            mail.Failed(time.Now(), forGood: true);
            Failed(logger, mail.Attempts, mail.GivenUp, "It cannot be opened: its key is gone.");
        }

        await db.SaveChangesAsync(ct);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail did not leave (attempt {Attempt}, given up: {GivenUp}): {Reason}")]
    private static partial void Failed(ILogger logger, int attempt, bool givenUp, string reason);
}
