using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>A core member takes back what lies ready. What was released already cannot be taken back.</summary>
public sealed class WithdrawEvidence(PortalDb db, NetworkLog log)
{
    /// <returns>False where nothing lies ready (any more).</returns>
    public async Task<bool> Handle(Viewer viewer, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await db.Set<HoursEvidence>().Where(e => e.Network == viewer.Network).ExecuteDeleteAsync(cancel) == 0)
        {
            return false;
        }

        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.EvidenceWithdrawn, null, "", cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
