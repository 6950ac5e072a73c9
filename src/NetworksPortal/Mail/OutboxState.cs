using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Mail;

/// <summary>How the queue stands, in numbers alone.</summary>
/// <param name="Oldest">Since when the longest waiting mail waits; null where none waits.</param>
public sealed record OutboxCounts(int Waiting, int GivenUp, Instant? Oldest);

public sealed class OutboxState(PortalDb db)
{
    public async Task<OutboxCounts> Handle(CancellationToken ct)
    {
        var mails = db.Set<OutboxMail>();
        return new(
            await mails.CountAsync(m => !m.GivenUp, ct),
            await mails.CountAsync(m => m.GivenUp, ct),
            await mails.Where(m => !m.GivenUp).OrderBy(m => m.Queued).Select(m => (Instant?)m.Queued).FirstOrDefaultAsync(ct));
    }
}
