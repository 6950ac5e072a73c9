using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Rooms;

/// <summary>All rooms by name.</summary>
public sealed class RoomCatalogue(PortalDb db)
{
    public async Task<IReadOnlyList<Room>> Handle(CancellationToken ct) =>
        await db.Set<Room>().AsNoTracking().OrderBy(room => room.Name).ToListAsync(ct);

    public Task<Room?> Find(RoomId id, CancellationToken ct) =>
        db.Set<Room>().AsNoTracking().FirstOrDefaultAsync(room => room.Id == id, ct);
}
