using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// More founding codes, as long as a network is still being formed. Later, a code of HR's would be a way into a core
/// team that does not know the newcomer.
/// </summary>
public sealed class IssueFoundingCodes(PortalDb db, JoinCodes codes)
{
    /// <returns>Null where there is no such network, or where it is no longer being formed.</returns>
    /// <exception cref="RuleViolation"><c>CodeCount</c>.</exception>
    public async Task<FoundedNetwork?> Handle(string slug, int count, CancellationToken ct)
    {
        var network = await db.Networks.AsNoTracking().SingleOrDefaultAsync(n => n.Slug == slug && n.State == NetworkState.Forming, ct);
        return network is null ? null : new FoundedNetwork(network, await codes.IssueAsync(network.Id, JoinCodePurpose.Founding, count, ct));
    }
}
