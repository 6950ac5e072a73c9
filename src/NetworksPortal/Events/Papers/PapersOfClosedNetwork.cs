using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Papers;

/// <summary>What was said in a network goes with it.</summary>
internal sealed class PapersOfClosedNetwork(PortalDb db) : INetworkTraces
{
    public async Task EndAsync(NetworkId network, CancellationToken ct)
    {
        await db.Set<MeetingPapers>().Where(p => p.Network == network).ExecuteDeleteAsync(ct);
        await db.Set<MeetingFile>().Where(f => f.Network == network).ExecuteDeleteAsync(ct);
    }
}
