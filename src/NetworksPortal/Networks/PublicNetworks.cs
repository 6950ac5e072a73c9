using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Networks;

/// <summary>The networks as everybody may know them. One that was archived is no longer among them.</summary>
public sealed class PublicNetworks(PortalDb db, PublicShelf shelf)
{
    /// <returns>By name.</returns>
    public Task<IReadOnlyList<Network>> Handle(CancellationToken ct) =>
        shelf.ReadAsync<IReadOnlyList<Network>>(db, async () => [.. (await AllAsync(ct)).Where(n => n.State != NetworkState.Archived)]);

    /// <summary>Those that were closed as well, by name.</summary>
    internal Task<List<Network>> AllAsync(CancellationToken ct) => shelf.ReadAsync(db, () => db.Networks.AsNoTracking().OrderBy(n => n.Name).ToListAsync(ct));

    /// <summary>One by its slug, also where it was closed: its page then says so. Null where there never was one.</summary>
    public async Task<Network?> Handle(string slug, CancellationToken ct) =>
        (await AllAsync(ct)).Find(n => n.Slug == slug);
}
