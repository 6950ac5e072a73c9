using NetworksPortal.Rooms;

namespace NetworksPortal.Events;

/// <summary>What a core member fills in to plan or change a meeting. Network, state and numbers are not theirs to say.</summary>
/// <param name="Once">Made with the empty form; the same form sent twice plans one meeting.</param>
/// <param name="Room">The room to book, or null for a place of their own or online.</param>
public sealed record EventPlan(EventTerms Terms, EventSheet Sheet, RoomId? Room, Guid Once)
{
    /// <summary>What is asked of whoever lends rooms; null without one.</summary>
    internal RoomRequest? Request => Room is { } room
        ? new RoomRequest(room, Terms.Times.Interval, Terms.Capacity ?? Sheet.People, Sheet.Access.RoomNeeds | Sheet.RoomNeeds)
        : null;
}
