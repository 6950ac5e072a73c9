using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Mail;

/// <summary>
/// Sends one mail from the queue. It is leased before it is sent and deleted after, so a crash between the two sends it at most
/// once more, with the same Message-ID.
/// </summary>
public sealed partial class SendOneMail(
    PortalDb db, Outbox outbox, Postman postman, MailSettings settings, TimeProvider time, ILogger<SendOneMail> logger)
{
    private static readonly Duration Lease = Duration.FromMinutes(2);

    /// <summary>From the last step on: longer than a server has for its answer.</summary>
    private static readonly Duration LastLease = Duration.FromTimeSpan(MailPatience.ForItsAnswer) + Duration.FromMinutes(2);

    /// <returns>Whether it left.</returns>
    public async Task<bool> Handle(MailId id, CancellationToken ct)
    {
        var now = time.Now();
        var until = now + Lease;
        if (!await WriteScope.ChangeAsync(db, () => Waiting(id).Where(m => m.NextAttempt <= now).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttempt, until), ct), ct))
        {
            return false;
        }

        MailSteps.Did(MailSteps.Leased);
        // Gone where it was taken back at this moment.
        return await Waiting(id).FirstOrDefaultAsync(ct) is { } mail && await SendAsync(mail, until, ct);
    }

    private async Task<bool> SendAsync(OutboxMail mail, Instant until, CancellationToken ct)
    {
        try
        {
            return await postman.DeliverAsync(
                outbox.Open(mail, settings.From),
                () => WriteScope.ChangeAsync(
                    db, () => Waiting(mail.Id).Where(m => m.NextAttempt == until).ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttempt, time.Now() + LastLease), CancellationToken.None), CancellationToken.None),
                // Not cancellable: the mail has left, and forgetting that would send it twice.
                () => WriteScope.ChangeAsync(db, () => db.Set<OutboxMail>().Where(m => m.Id == mail.Id).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None),
                ct);
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

        await WriteScope.ChangeAsync(db, () => db.SaveChangesAsync(CancellationToken.None), CancellationToken.None);
        return false;
    }

    private IQueryable<OutboxMail> Waiting(MailId id) => db.Set<OutboxMail>().Where(m => m.Id == id && !m.GivenUp);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A mail did not leave (attempt {Attempt}, given up: {GivenUp}): {Reason}")]
    private static partial void Failed(ILogger logger, int attempt, bool givenUp, string reason);
}
