using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

public sealed class RemoveHours(PortalDb db)
{
    /// <returns>False where the viewer has no such entry (any more).</returns>
    public async Task<bool> Handle(Viewer viewer, HourEntryId id, CancellationToken cancel = default) => await db.Set<HourEntry>()
        .Where(e => e.Network == viewer.Network && e.Persona == viewer.Persona && e.Id == id)
        .ExecuteDeleteAsync(cancel) == 1;
}
