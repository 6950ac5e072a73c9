using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

public sealed class ChangeRoom(PortalDb db)
{
    /// <returns>False where there is no such room.</returns>
    /// <exception cref="RuleViolation">See <see cref="Room.Change"/>; <c>RoomName.Taken</c>.</exception>
    public async Task<bool> Handle(RoomId id, RoomDescription said, CancellationToken ct)
    {
        if (await db.Set<Room>().FindAsync([id], ct) is not { } room)
        {
            return false;
        }

        room.Change(said.Name, said.Directions, said.Seats, said.Features);
        await db.SaveRoomAsync(ct);
        return true;
    }
}
