using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>The one way to move a grant's totals: a conditional update, exact however many save at once.</summary>
internal static class GrantTotals
{
    /// <summary>
    /// Moves a cost of <paramref name="cents"/> from one state to another; null stands for a cost that is not there yet.
    /// Belongs in the transaction that saves the line.
    /// </summary>
    /// <exception cref="RuleViolation"><c>NoGrant</c>, or <c>OverBudget</c> with what is left.</exception>
    public static async Task MoveAsync(PortalDb db, NetworkId network, int year, long cents, CostState? from, CostState to, CancellationToken cancel)
    {
        var used = (Uses(to) ? cents : 0) - (Uses(from) ? cents : 0);
        var planned = (to == CostState.Planned ? cents : 0) - (from == CostState.Planned ? cents : 0);
        var room = to == CostState.Cancelled ? 0 : Uses(from) ? 0 : cents;

        var moved = await db.Set<MoneyGrant>()
            .Where(g => g.Network == network && g.Year == year && g.GrantedCents - g.UsedCents >= room)
            .ExecuteUpdateAsync(set => set
                .SetProperty(g => g.UsedCents, g => g.UsedCents + used)
                .SetProperty(g => g.PlannedCents, g => g.PlannedCents + planned), cancel);
        if (moved == 0)
        {
            var grant = await db.Set<MoneyGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel)
                ?? throw new RuleViolation("NoGrant", "Day", year);
            throw new RuleViolation("OverBudget", "Amount", new Euros(grant.LeftCents));
        }
    }

    private static bool Uses(CostState? state) => state is CostState.Committed or CostState.Paid;
}
