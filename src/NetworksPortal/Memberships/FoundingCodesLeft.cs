using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// What HR may know of its founding codes: how many were left this morning, for networks that are still being formed. A live
/// number would be a counter of founders, to be watched while a colleague is at a screen.
/// </summary>
public sealed class FoundingCodesLeft(PortalDb db, JoinCodes codes)
{
    public async Task<IReadOnlyDictionary<NetworkId, int>> Handle(CancellationToken ct)
    {
        var left = new Dictionary<NetworkId, int>();
        foreach (var network in await db.Networks.Where(n => n.State == NetworkState.Forming).Select(n => n.Id).ToListAsync(ct))
        {
            left[network] = await codes.OpenThisMorningAsync(network, JoinCodePurpose.Founding, ct);
        }

        return left;
    }
}
