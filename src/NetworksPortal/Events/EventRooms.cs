using NetworksPortal.Rooms;

namespace NetworksPortal.Events;

/// <summary>Books the room of a meeting and writes it on the meeting's sheet, where only the network can read it.</summary>
public sealed class EventRooms(RoomCatalogue rooms, BookRoom book, FreeRoom free)
{
    /// <exception cref="RuleViolation"><c>RoomNotAvailable</c>, <c>RoomTooSmall</c>.</exception>
    public async Task<EventSheet> BookAsync(EventPlan plan, CancellationToken ct)
    {
        if (plan.Request is not { } request)
        {
            return plan.Sheet with { Room = null, Booking = null };
        }

        var booking = await book.Handle(request, ct);
        var booked = (await rooms.Find(request.Room, ct))!;
        return plan.Sheet with { Room = request.Room, Booking = booking, Place = booked.Name };
    }

    /// <summary>The same for several meetings, in a few statements for all of them.</summary>
    /// <returns>In their order; null where the room is taken.</returns>
    /// <exception cref="RuleViolation"><c>RoomNotAvailable</c> where there is no such room at all, <c>RoomTooSmall</c>.</exception>
    public async Task<IReadOnlyList<EventSheet?>> BookAsync(IReadOnlyList<EventPlan> plans, CancellationToken ct)
    {
        var requests = plans.Select(plan => plan.Request).OfType<RoomRequest>().ToList();
        var bookings = new Queue<RoomBookingId?>(await book.Handle(requests, ct));
        var names = requests.Count == 0 ? [] : (await rooms.Handle(ct)).ToDictionary(room => room.Id, room => room.Name);
        return
        [
            .. plans.Select(plan => plan.Room is not { } room
                ? plan.Sheet with { Room = null, Booking = null }
                : bookings.Dequeue() is { } booking ? plan.Sheet with { Room = room, Booking = booking, Place = names[room] } : null),
        ];
    }

    public async Task<EventSheet> FreeAsync(EventSheet sheet, CancellationToken ct)
    {
        if (sheet.Booking is { } booking)
        {
            await free.Handle(booking, ct);
        }

        return sheet with { Booking = null };
    }

    public Task FreeAsync(IReadOnlyCollection<EventSheet> sheets, CancellationToken ct) =>
        free.Handle([.. sheets.Select(sheet => sheet.Booking).OfType<RoomBookingId>()], ct);
}
