using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>At which of several times a room is not to be had. Who took it is not known here.</summary>
public sealed class TakenTimes(PortalDb db)
{
    public async Task<IReadOnlyList<Interval>> Handle(RoomId room, IReadOnlyList<Interval> times, CancellationToken ct)
    {
        var held = await RoomSlot.HeldAsync(db, room, times, ct);
        return [.. times.Where(time => held.Exists(number => number >= RoomSlot.Numbers(time).First && number < RoomSlot.Numbers(time).End))];
    }
}
