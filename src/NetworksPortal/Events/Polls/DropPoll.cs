using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Polls;

/// <summary>Ends a poll without a meeting: its rooms are free again, and every answer is gone.</summary>
public sealed class DropPoll(PortalDb db, PollRooms rooms)
{
    /// <returns>False where there is no such poll for this core member, or where it became a meeting.</returns>
    public async Task<bool> Handle(Viewer viewer, PollId id, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        var poll = db.Set<Poll>().ManagedBy(viewer).Where(p => p.Id == id && p.Meeting == null);
        if (!await poll.AnyAsync(ct))
        {
            return false;
        }

        await rooms.FreeAsync(id, chosen: null, ct);
        await poll.ExecuteDeleteAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
