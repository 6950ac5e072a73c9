using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

public sealed class MoveCost(PortalDb db)
{
    /// <summary>Moves a cost on. Asked again for where it already is, it changes nothing.</summary>
    /// <returns>False where the network has no such cost.</returns>
    /// <exception cref="RuleViolation"><c>CostMoved</c> where it cannot go there (any more), or <c>OverBudget</c> with what is left.</exception>
    public async Task<bool> Handle(Viewer viewer, CostLineId id, CostState to, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var line = await db.Set<CostLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Network == viewer.Network && l.Id == id, cancel);
        if (line is null || line.State == to)
        {
            return line is not null;
        }

        if (!CostLine.MayMove(line.State, to))
        {
            throw new RuleViolation("CostMoved");
        }

        await GrantTotals.MoveAsync(db, viewer.Network, line.Year, line.Cents, line.State, to, cancel);
        var moved = await db.Set<CostLine>()
            .Where(l => l.Network == viewer.Network && l.Id == id && l.State == line.State)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, to), cancel);
        if (moved == 0)
        {
            throw new RuleViolation("CostMoved");
        }

        await transaction.CommitAsync(cancel);
        return true;
    }
}
