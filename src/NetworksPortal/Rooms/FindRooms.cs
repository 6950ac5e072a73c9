using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

/// <summary>
/// Every room, the best first: those that fit, the smallest of them before the larger, then what is free but small or bare, then what
/// is not available. Who took a room is not known here.
/// </summary>
public sealed class FindRooms(PortalDb db)
{
    public async Task<IReadOnlyList<FoundRoom>> Handle(RoomWish wish, CancellationToken ct)
    {
        var (first, end) = RoomSlot.Numbers(wish.Time);
        var slots = db.Set<RoomSlot>().Where(slot => slot.Number >= first && slot.Number < end && slot.Booking != wish.Own);
        var rooms = await db.Set<Room>().AsNoTracking()
            .Select(room => new { Room = room, IsTaken = slots.Any(slot => slot.Room == room.Id) })
            .ToListAsync(ct);
        return
        [
            .. rooms.Select(r => new FoundRoom(r.Room, !r.IsTaken, wish.People is not { } people || people <= r.Room.Seats, wish.Needs & ~r.Room.Features))
                .OrderByDescending(found => found.Fits).ThenByDescending(found => found.IsFree).ThenByDescending(found => found.Suits)
                .ThenBy(found => found.Room.Seats).ThenBy(found => found.Room.Name, StringComparer.CurrentCulture),
        ];
    }
}
