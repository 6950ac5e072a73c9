using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>What somebody looks for in a room.</summary>
/// <param name="People">How many must find a seat; null where nobody knows yet.</param>
/// <param name="Needs">What must be there.</param>
/// <param name="Own">A booking that gives way: the one of the meeting that is being changed.</param>
public sealed record RoomWish(Interval Time, int? People, RoomFeatures Needs, RoomBookingId? Own = null);

/// <summary>A room, measured by a wish.</summary>
/// <param name="Lacks">What was asked for and is not there.</param>
public sealed record FoundRoom(Room Room, bool IsFree, bool IsLargeEnough, RoomFeatures Lacks)
{
    public bool Suits => IsLargeEnough && Lacks == RoomFeatures.None;

    public bool Fits => IsFree && Suits;
}
