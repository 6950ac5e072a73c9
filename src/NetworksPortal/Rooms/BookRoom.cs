using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <param name="People">How many are expected at most; null where nobody set a limit.</param>
/// <param name="Needs">What must be in the room.</param>
public sealed record RoomRequest(RoomId Room, Interval Time, int? People, RoomFeatures Needs);

/// <summary>Takes rooms, each for a time, inside the transaction of whatever they are taken for.</summary>
public sealed class BookRoom(PortalDb db)
{
    /// <exception cref="RuleViolation">
    /// <c>RoomNotAvailable</c>: taken at that time, or not there at all; the two are not told apart, and nobody is named.
    /// <c>RoomTooSmall</c>: fewer seats than people.
    /// </exception>
    public async Task<RoomBookingId> Handle(RoomRequest request, CancellationToken ct) => (await Handle([request], ct))[0] ?? throw NotAvailable();

    /// <summary>Several at once. What can be had is taken.</summary>
    /// <returns>In the order of the requests; null where the room is taken at that time, be it by one that goes before.</returns>
    /// <exception cref="RuleViolation"><c>RoomNotAvailable</c> where a room is not there at all, <c>RoomTooSmall</c>.</exception>
    public async Task<IReadOnlyList<RoomBookingId?>> Handle(IReadOnlyList<RoomRequest> requests, CancellationToken ct)
    {
        await DemandSeatsAsync(requests, ct);
        var taken = await TakenAsync(requests, ct);
        var bookings = requests.Select(request => new RoomBooking(request.Room, request.Time, request.People, request.Needs))
            .Select(booking => booking.Slots.Any(slot => taken.Contains((slot.Room, slot.Number))) ? null : Taking(booking)).ToList();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (UniqueKey.IsTaken(clash))
        {
            db.ChangeTracker.Clear();
            throw NotAvailable();
        }

        return bookings.ConvertAll(booking => booking?.Id);

        RoomBooking Taking(RoomBooking booking)
        {
            taken.UnionWith(booking.Slots.Select(slot => (slot.Room, slot.Number)));
            return db.Add(booking).Entity;
        }
    }

    private async Task DemandSeatsAsync(IReadOnlyList<RoomRequest> requests, CancellationToken ct)
    {
        var asked = requests.Select(request => request.Room).Distinct().ToList();
        var seats = await db.Set<Room>().Where(room => EF.Parameter(asked).Contains(room.Id)).ToDictionaryAsync(room => room.Id, room => room.Seats, ct);
        foreach (var request in requests)
        {
            var there = seats.TryGetValue(request.Room, out var many) ? many : throw NotAvailable();
            Rules.Demand(request.People is null || request.People <= there, "RoomTooSmall", "Room", there);
        }
    }

    private async Task<HashSet<(RoomId Room, long Number)>> TakenAsync(IReadOnlyList<RoomRequest> requests, CancellationToken ct)
    {
        var taken = new HashSet<(RoomId, long)>();
        foreach (var there in requests.GroupBy(request => request.Room, request => request.Time))
        {
            taken.UnionWith((await RoomSlot.HeldAsync(db, there.Key, there, ct)).Select(number => (there.Key, number)));
        }

        return taken;
    }

    private static RuleViolation NotAvailable() => new("RoomNotAvailable", "Room");
}
