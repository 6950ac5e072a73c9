using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>
/// Takes whoever is no longer in the core team out of what was shared. Some hours after they left and not with it: an account must
/// close with the same work whether it had a part or not. Every row is sealed anew, so that none tells by changing.
/// </summary>
public sealed class ForgetShares(PortalDb db, Rosters rosters, INetworkSeal seal)
{
    public async Task Handle(CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        foreach (var settled in await db.Set<HourShares>().ToListAsync(ct))
        {
            var roster = await rosters.OpenAsync(settled.Network, ct);
            settled.Keep(roster.IsCore, seal);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
