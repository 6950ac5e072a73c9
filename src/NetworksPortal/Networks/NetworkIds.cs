using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Networks;

public static class NetworkIds
{
    /// <summary>The id of the next network. Inside the transaction that creates it.</summary>
    public static async Task<NetworkId> NextNetworkIdAsync(this PortalDb db, CancellationToken ct)
    {
        var taken = await db.Networks.Select(n => n.Id).ToListAsync(ct);
        return new NetworkId(taken.Select(id => id.Value).DefaultIfEmpty().Max() + 1);
    }
}
