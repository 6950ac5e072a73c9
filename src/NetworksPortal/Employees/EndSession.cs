using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>Somebody signs out in one browser: no copy of its cookie opens anything any more.</summary>
public sealed class EndSession(PortalDb db, TimeProvider time)
{
    /// <param name="session">The session's id.</param>
    /// <param name="until">When its cookie would have run out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Handle(string session, DateTimeOffset until, CancellationToken ct)
    {
        var (now, hash, end) = (time.Now(), EndedSession.HashOf(session), NodaTime.Instant.FromDateTimeOffset(until));
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        await db.Set<EndedSession>().Where(s => s.Until <= now).ExecuteDeleteAsync(ct);
        if (end > now && !await db.Set<EndedSession>().AnyAsync(s => s.Hash == hash, ct))
        {
            db.Add(new EndedSession(session, end));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
