using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>The second pair of eyes, on a cost over the amount that the network set.</summary>
public sealed class ApproveCost(PortalDb db, CostBook book, Rosters rosters)
{
    /// <param name="viewer">Who approves.</param>
    /// <param name="id">Which cost.</param>
    /// <param name="seen">The version that was on the page: nobody approves an amount that they did not see.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False where the network has no such cost, or the viewer is no longer in its core team.</returns>
    /// <exception cref="RuleViolation">
    /// <c>AlreadyApproved</c>, <c>CostOwn</c> (its amount or its claim is the viewer's), <c>CostChanged</c>, <c>CostMoved</c>, or <c>NeedsNoSecond</c>.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, CostLineId id, int seen, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (!(await rosters.OpenAsync(viewer.Network, cancel)).IsCore(viewer.Persona) || await book.FindAsync(viewer, id, cancel) is not { } line)
        {
            return false;
        }

        Rules.Demand(line.ApprovedCents < line.Cents, "AlreadyApproved", null);
        Rules.Demand(line.Version == seen, "CostChanged", null);
        Rules.Demand(line.NeedsSecond(await book.SecondOverAsync(viewer.Network, cancel)), "NeedsNoSecond", null);
        var isClaimant = await db.Set<ExpenseClaim>().AnyAsync(c => c.Network == viewer.Network && c.Line == id && c.Claimant == viewer.Persona, cancel);
        Rules.Demand(!isClaimant, "CostOwn", null);
        await GrantTotals.DemandOpenAsync(db, line.Network, line.Year, cancel);
        var before = CostBook.Stand(line);
        line.Approve(viewer.Persona);
        await book.SaveAsync(viewer, line, before, NetworkAction.CostApproved, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
