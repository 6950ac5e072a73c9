namespace NetworksPortal.Rooms;

/// <summary>
/// A booking, known to facilities by this alone. Whoever booked keeps the number sealed on their own side, so that
/// no row here leads to one there.
/// </summary>
public readonly record struct RoomBookingId(Guid Value)
{
    public static RoomBookingId New() => new(Guid.NewGuid());
}
