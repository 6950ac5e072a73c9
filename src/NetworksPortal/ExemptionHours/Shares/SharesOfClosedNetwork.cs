using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>A closed network has no team to share among.</summary>
internal sealed class SharesOfClosedNetwork(PortalDb db) : INetworkTraces
{
    public Task EndAsync(NetworkId network, CancellationToken ct) =>
        db.Set<HourShares>().Where(s => s.Network == network).ExecuteDeleteAsync(ct);
}
