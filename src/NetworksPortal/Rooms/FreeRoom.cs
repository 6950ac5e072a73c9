using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

/// <summary>Gives a booked room back. Giving back twice is the same as once.</summary>
public sealed class FreeRoom(PortalDb db)
{
    public Task Handle(RoomBookingId booking, CancellationToken ct) =>
        db.Set<RoomBooking>().Where(b => b.Id == booking).ExecuteDeleteAsync(ct);

    public Task Handle(IReadOnlyCollection<RoomBookingId> bookings, CancellationToken ct) =>
        db.Set<RoomBooking>().Where(b => EF.Parameter(bookings).Contains(b.Id)).ExecuteDeleteAsync(ct);
}
