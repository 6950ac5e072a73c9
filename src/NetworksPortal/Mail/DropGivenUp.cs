using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Mail;

/// <summary>Forgets mails that were given up, once an operator has had a week to see the count. Nothing but a number is left of them by then.</summary>
public sealed class DropGivenUp(PortalDb db, TimeProvider time)
{
    /// <summary>How long a mail that was given up is counted.</summary>
    public static Duration Counted { get; } = Duration.FromDays(7);

    /// <returns>How many.</returns>
    public Task<int> Handle(CancellationToken ct)
    {
        var limit = time.Now() - OutboxMail.GiveUpAfter - Counted;
        return db.Set<OutboxMail>().Where(mail => mail.GivenUp && mail.Queued < limit).ExecuteDeleteAsync(ct);
    }
}
