using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>A core member settles from which amount two look, and what finance books on. The network's log keeps it.</summary>
public sealed class SettleBudgetRules(PortalDb db, Rosters rosters, NetworkLog log)
{
    /// <returns>False for somebody who is no longer in the core team.</returns>
    /// <exception cref="RuleViolation"><c>TooLong</c>, or <c>SecondMissing</c> where nobody else is in the core team.</exception>
    public async Task<bool> Handle(Viewer viewer, Euros? secondOver, string costCentre, CancellationToken cancel = default)
    {
        TextLength.Check(costCentre, BudgetRules.CostCentreLength, "CostCentre");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var roster = await rosters.OpenAsync(viewer.Network, cancel);
        if (!roster.IsCore(viewer.Persona))
        {
            return false;
        }

        Rules.Demand(secondOver is null || roster.CoreTeam.Count() > 1, "SecondMissing", "SecondOver");
        var rules = await db.Set<BudgetRules>().SingleOrDefaultAsync(r => r.Network == viewer.Network, cancel) ?? db.Add(new BudgetRules(viewer.Network)).Entity;
        if (rules.SecondOverCents != secondOver?.Cents)
        {
            await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.SecondPairOfEyesSet, null, FormattableString.Invariant($"{secondOver?.Cents ?? 0}"), cancel);
        }

        rules.Settle(secondOver?.Cents, costCentre.Trim());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
