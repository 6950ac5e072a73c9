using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>
/// One quarter of an hour of one room. Room and quarter are the key, so that two bookings can never hold the same
/// quarter, on any database and in any race.
/// </summary>
public sealed class RoomSlot
{
    private static readonly long Quarter = Duration.FromMinutes(15).BclCompatibleTicks;

    private RoomSlot() { }

    public RoomId Room { get; private set; }

    /// <summary>Quarters of an hour since 1970.</summary>
    public long Number { get; private set; }

    public RoomBookingId Booking { get; private set; }

    /// <summary>The numbers of the quarters that <paramref name="time"/> touches: the first, and the first after the last.</summary>
    internal static (long First, long End) Numbers(Interval time) =>
        (time.Start.ToUnixTimeTicks() / Quarter, (time.End.ToUnixTimeTicks() + Quarter - 1) / Quarter);

    /// <summary>The quarters that <paramref name="time"/> touches, begun ones included.</summary>
    internal static IEnumerable<RoomSlot> Covering(RoomBookingId booking, RoomId room, Interval time)
    {
        var (first, end) = Numbers(time);
        for (var number = first; number < end; number++)
        {
            yield return new RoomSlot { Room = room, Number = number, Booking = booking };
        }
    }

    /// <summary>The quarters that somebody holds in a room, of those that these times touch: one question for all of them.</summary>
    internal static Task<List<long>> HeldAsync(PortalDb db, RoomId room, IEnumerable<Interval> times, CancellationToken ct)
    {
        var numbers = times.Select(Numbers).SelectMany(time => Enumerable.Range(0, (int)(time.End - time.First)).Select(step => time.First + step)).ToList();
        return db.Set<RoomSlot>().Where(slot => slot.Room == room && EF.Parameter(numbers).Contains(slot.Number)).Select(slot => slot.Number).ToListAsync(ct);
    }
}
