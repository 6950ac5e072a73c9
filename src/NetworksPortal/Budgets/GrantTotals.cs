using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>Where a cost stands in its year's totals.</summary>
internal sealed record CostStand(CostState State, long Cents)
{
    public long Used => State is CostState.Committed or CostState.Paid ? Cents : 0;

    public long Planned => State == CostState.Planned ? Cents : 0;
}

/// <summary>The one way to move a grant's totals: a conditional update, exact however many save at once.</summary>
internal static class GrantTotals
{
    /// <summary>
    /// Moves a cost from one stand to another; null stands for a cost that is not there yet. Belongs in the transaction
    /// that saves the line.
    /// </summary>
    /// <exception cref="RuleViolation"><c>NoGrant</c>, <c>YearClosed</c>, or <c>OverBudget</c> with what is left.</exception>
    public static async Task MoveAsync(PortalDb db, NetworkId network, int year, CostStand? from, CostStand to, CancellationToken cancel)
    {
        var used = to.Used - (from?.Used ?? 0);
        var planned = to.Planned - (from?.Planned ?? 0);
        // What was committed before its year was closed is still paid after it.
        var isSettling = from is { State: CostState.Committed } && to.State == CostState.Paid && used == 0;
        var room = Room(from, to);

        var moved = await db.Set<MoneyGrant>()
            .Where(g => g.Network == network && g.Year == year && (g.Closed == null || isSettling) && g.GrantedCents + g.CarriedCents - g.UsedCents >= room)
            .ExecuteUpdateAsync(set => set
                .SetProperty(g => g.UsedCents, g => g.UsedCents + used)
                .SetProperty(g => g.PlannedCents, g => g.PlannedCents + planned), cancel);
        if (moved == 0)
        {
            var grant = await db.Set<MoneyGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel)
                ?? throw new RuleViolation("NoGrant", "Day", year);
            throw grant.Closed is null ? new RuleViolation("OverBudget", "Amount", new Euros(grant.LeftCents)) : new RuleViolation("YearClosed", "Day", year);
        }
    }

    /// <exception cref="RuleViolation"><c>YearClosed</c>.</exception>
    public static async Task DemandOpenAsync(PortalDb db, NetworkId network, int year, CancellationToken cancel) =>
        Rules.Demand(!await db.Set<MoneyGrant>().AnyAsync(g => g.Network == network && g.Year == year && g.Closed != null, cancel), "YearClosed", "Day", year);

    /// <summary>A new plan has to fit in what is left, though it takes nothing of it; a change that asks for no more always fits.</summary>
    private static long Room(CostStand? from, CostStand to) => to.State switch
    {
        CostState.Cancelled => 0,
        CostState.Planned => from is { State: CostState.Planned } before && to.Cents <= before.Cents || from is { Used: > 0 } ? 0 : to.Cents,
        _ => Math.Max(0, to.Used - (from?.Used ?? 0)),
    };
}
