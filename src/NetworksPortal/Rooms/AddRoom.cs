using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

public sealed record RoomDescription(string Name, string Directions, int Seats, RoomFeatures Features);

public sealed class AddRoom(PortalDb db)
{
    /// <exception cref="RuleViolation">See <see cref="Room.Change"/>; <c>RoomName.Taken</c>.</exception>
    public async Task<RoomId> Handle(RoomDescription said, CancellationToken ct)
    {
        var room = new Room(said.Name, said.Directions, said.Seats, said.Features);
        db.Add(room);
        await db.SaveRoomAsync(ct);
        return room.Id;
    }
}
