using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>
/// A room taken for a time. It says when, how many people and what must be there. There is no label that
/// somebody typed and nothing that says who booked: facilities and a reader of the database learn neither.
/// </summary>
public sealed class RoomBooking
{
    private readonly List<RoomSlot> slots = [];

    private RoomBooking() { }

    public RoomBooking(RoomId room, Interval time, int? people, RoomFeatures needs)
    {
        Id = RoomBookingId.New();
        (Room, StartsAt, EndsAt, People, Needs) = (room, time.Start, time.End, people, needs);
        slots.AddRange(RoomSlot.Covering(Id, room, time));
    }

    public RoomBookingId Id { get; private set; }

    public RoomId Room { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public int? People { get; private set; }

    public RoomFeatures Needs { get; private set; }

    public IReadOnlyCollection<RoomSlot> Slots => slots;
}
