using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Rooms;

/// <summary>All rooms by name.</summary>
public sealed class RoomCatalogue(PortalDb db)
{
    private static readonly PlannedQuery<Asked, Room> Planned = new((db, asked) => db.Set<Room>().AsNoTracking().Where(room => room.Id == asked.Room));

    public async Task<IReadOnlyList<Room>> Handle(CancellationToken ct) =>
        await db.Set<Room>().AsNoTracking().OrderBy(room => room.Name).ToListAsync(ct);

    public Task<Room?> Find(RoomId id, CancellationToken ct) => Planned.FirstOrDefaultAsync(db, new(id), ct);

    private sealed record Asked(RoomId Room);
}
