using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>
/// Lets offers go that nobody took up, and offers seats that came free while nobody wrote to their meeting: when time passes, or when
/// somebody left whose account must close as quickly with a seat as without.
/// </summary>
public sealed class MoveOffersOn(PortalDb db, TimeProvider time)
{
    public async Task Handle(CancellationToken ct)
    {
        var now = time.Now();
        foreach (var meeting in await DueAsync(now, ct))
        {
            db.ChangeTracker.Clear();
            await using var tx = await WriteScope.BeginAsync(db, ct);
            var seats = new Seats(db, meeting);
            await seats.LockAsync(ct);
            await seats.MoveOnAsync(now, ct);
            await tx.CommitAsync(ct);
        }
    }

    private async Task<IReadOnlyList<EventId>> DueAsync(Instant now, CancellationToken ct)
    {
        var waiting = db.Set<Rsvp>().Where(r => r.Waiting != null);
        return await db.Set<Event>()
            .Where(e => e.State == EventState.Planned && e.EndsAt > now)
            .Where(e => waiting.Any(r => r.Event == e.Id && (r.OfferedUntil <= now || (r.OfferedUntil == null && (e.Capacity == null || e.Taken < e.Capacity)))))
            .Select(e => e.Id).ToListAsync(ct);
    }
}
