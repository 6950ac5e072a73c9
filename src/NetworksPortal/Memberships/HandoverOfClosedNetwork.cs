using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>Nobody takes over any more.</summary>
internal sealed class HandoverOfClosedNetwork(PortalDb db) : INetworkTraces
{
    public Task EndAsync(NetworkId network, CancellationToken ct) => db.Set<HandoverNote>().Where(n => n.Network == network).ExecuteDeleteAsync(ct);
}
