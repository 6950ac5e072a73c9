using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <param name="People">How many are expected at most; null where nobody set a limit.</param>
/// <param name="Needs">What must be in the room.</param>
public sealed record RoomRequest(RoomId Room, Interval Time, int? People, RoomFeatures Needs);

/// <summary>Takes a room for a time, inside the transaction of whatever it is taken for.</summary>
public sealed class BookRoom(PortalDb db)
{
    /// <exception cref="RuleViolation">
    /// <c>RoomNotAvailable</c>: taken at that time, or not there at all; the two are not told apart, and nobody is named.
    /// <c>RoomTooSmall</c>: fewer seats than people.
    /// </exception>
    public async Task<RoomBookingId> Handle(RoomRequest request, CancellationToken ct)
    {
        var room = await db.Set<Room>().FindAsync([request.Room], ct) ?? throw NotAvailable();
        Rules.Demand(request.People is null || request.People <= room.Seats, "RoomTooSmall", "Room", room.Seats);
        var booking = new RoomBooking(request.Room, request.Time, request.People, request.Needs);
        db.Add(booking);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException clash) when (UniqueKey.IsTaken(clash))
        {
            db.ChangeTracker.Clear();
            throw NotAvailable();
        }

        return booking.Id;
    }

    private static RuleViolation NotAvailable() => new("RoomNotAvailable", "Room");
}
