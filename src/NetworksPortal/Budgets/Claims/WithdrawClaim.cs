using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets.Claims;

/// <summary>A member takes their own claim back, or wipes one that was declined. Its receipt goes with it.</summary>
public sealed class WithdrawClaim(PortalDb db, Residue residue)
{
    /// <returns>False where the viewer has no such claim, or it is a cost already.</returns>
    public async Task<bool> Handle(Viewer viewer, ClaimId id, CancellationToken cancel = default)
    {
        var gone = await db.Set<ExpenseClaim>()
            .Where(c => c.Network == viewer.Network && c.Id == id && c.Claimant == viewer.Persona && c.State != ClaimState.Accepted).ExecuteDeleteAsync(cancel);
        await residue.SweepAsync(cancel);
        return gone == 1;
    }
}
