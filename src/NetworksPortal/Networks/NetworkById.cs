using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Networks;

internal static class NetworkById
{
    private static readonly PlannedQuery<Asked, Network> Planned = new((db, asked) => db.Networks.AsNoTracking().Where(n => n.Id == asked.Network));

    /// <summary>A network as it is now, to be read.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Network> NetworkAsync(this PortalDb db, NetworkId id, CancellationToken ct) =>
        await Planned.FirstOrDefaultAsync(db, new(id), ct) ?? throw new InvalidOperationException($"There is no network {id}.");

    private sealed record Asked(NetworkId Network);
}
