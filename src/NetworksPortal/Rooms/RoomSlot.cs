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
}
