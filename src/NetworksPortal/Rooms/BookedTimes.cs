using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Rooms;

/// <summary>What facilities may know of a booking. It carries no number, so nothing can be asked about it elsewhere.</summary>
public sealed record BookedTime(RoomId Room, Instant StartsAt, Instant EndsAt, int? People, RoomFeatures Needs);

/// <summary>The booked times of the coming weeks, today's included.</summary>
public sealed class BookedTimes(PortalDb db, TimeProvider time)
{
    public static Period Ahead { get; } = Period.FromWeeks(8);

    public async Task<IReadOnlyList<BookedTime>> Handle(CancellationToken ct)
    {
        var from = BrusselsTime.StartOf(time.Today());
        var until = BrusselsTime.StartOf(time.Today() + Ahead);
        return await db.Set<RoomBooking>()
            .Where(booking => booking.EndsAt > from && booking.StartsAt < until)
            .OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Room)
            .Select(booking => new BookedTime(booking.Room, booking.StartsAt, booking.EndsAt, booking.People, booking.Needs))
            .ToListAsync(ct);
    }
}
