using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>Nobody could take it back any more once the network is closed, so it is not told.</summary>
internal sealed class EvidenceOfClosedNetwork(PortalDb db) : INetworkTraces
{
    public Task EndAsync(NetworkId network, CancellationToken ct) =>
        db.Set<HoursEvidence>().Where(e => e.Network == network).ExecuteDeleteAsync(ct);
}
