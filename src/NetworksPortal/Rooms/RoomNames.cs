using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

internal static class RoomNames
{
    /// <summary>Saves a room; two rooms of one name would be one choice too many on a form.</summary>
    public static async Task SaveRoomAsync(this PortalDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (UniqueKey.IsTaken(clash))
        {
            db.ChangeTracker.Clear();
            throw new RuleViolation("RoomName.Taken", nameof(Room.Name));
        }
    }
}
