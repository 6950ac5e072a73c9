using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>Calls a meeting off and gives its room back.</summary>
public sealed class CancelEvent(PortalDb db, INetworkSeal seal, EventRooms rooms, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        var sheet = await rooms.FreeAsync(EventSheet.Open(seal, viewer.Network, meeting.Sheet), ct);
        meeting.Cancel(sheet.Seal(seal, viewer.Network), time.Now());
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
