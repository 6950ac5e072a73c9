using NetworksPortal.Rooms;

namespace NetworksPortal.Events;

/// <summary>Books the room of a meeting and writes it on the meeting's sheet, where only the network can read it.</summary>
public sealed class EventRooms(RoomCatalogue rooms, BookRoom book, FreeRoom free)
{
    /// <exception cref="RuleViolation"><c>RoomNotAvailable</c>, <c>RoomTooSmall</c>.</exception>
    public async Task<EventSheet> BookAsync(EventPlan plan, CancellationToken ct)
    {
        if (plan.Room is not { } room)
        {
            return plan.Sheet with { Room = null, Booking = null };
        }

        var booking = await book.Handle(new RoomRequest(room, plan.Terms.Times.Interval, plan.Terms.Capacity ?? plan.Sheet.People, plan.Sheet.Access.RoomNeeds | plan.Sheet.RoomNeeds), ct);
        var booked = (await rooms.Find(room, ct))!;
        return plan.Sheet with { Room = room, Booking = booking, Place = booked.Name };
    }

    public async Task<EventSheet> FreeAsync(EventSheet sheet, CancellationToken ct)
    {
        if (sheet.Booking is { } booking)
        {
            await free.Handle(booking, ct);
        }

        return sheet with { Booking = null };
    }
}
