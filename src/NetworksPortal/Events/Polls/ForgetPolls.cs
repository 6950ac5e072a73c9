using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Polls;

/// <summary>
/// Erases polls that are no use any more: one that became a meeting together with the answers to that meeting, and one that nobody
/// decided as long after it closed, with its rooms given back.
/// </summary>
public sealed class ForgetPolls(PortalDb db, PollRooms rooms, TimeProvider time)
{
    public async Task Handle(CancellationToken ct)
    {
        var limit = time.Now() - ForgetAnswers.Kept;
        await using var tx = await WriteScope.BeginAsync(db, ct);
        var left = db.Set<Poll>().Where(p => p.Meeting == null && p.ClosesAt <= limit);
        foreach (var poll in await left.AsNoTracking().ToListAsync(ct))
        {
            await rooms.FreeAsync(poll.Id, chosen: null, ct);
        }

        await left.ExecuteDeleteAsync(ct);
        await db.Set<Poll>().Where(p => db.Set<Event>().Any(e => e.Id == p.Meeting && e.EndsAt <= limit)).ExecuteDeleteAsync(ct);
        await tx.CommitAsync(ct);
    }
}
