using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Networks;

/// <summary>The networks as everybody may know them, by name. One that was archived is no longer among them.</summary>
public sealed class PublicNetworks(PortalDb db)
{
    public async Task<IReadOnlyList<Network>> Handle(CancellationToken ct) =>
        await db.Networks.AsNoTracking().Where(n => n.State != NetworkState.Archived).OrderBy(n => n.Name).ToListAsync(ct);

    /// <summary>One by its slug, also where it was closed: its page then says so. Null where there never was one.</summary>
    public async Task<Network?> Handle(string slug, CancellationToken ct) =>
        await db.Networks.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == slug, ct);
}
