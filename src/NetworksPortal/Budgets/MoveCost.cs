using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

public sealed class MoveCost(PortalDb db, CostBook book)
{
    /// <summary>Moves a cost on. Asked again for where it already is, it changes nothing.</summary>
    /// <returns>False where the network has no such cost.</returns>
    /// <exception cref="RuleViolation">
    /// <c>CostMoved</c> where it cannot go there (any more), <c>NeedsSecond</c> with the amount over which two look, <c>YearClosed</c>, or <c>OverBudget</c> with what is left.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, CostLineId id, CostState to, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var line = await book.FindAsync(viewer, id, cancel);
        if (line is null || line.State == to)
        {
            return line is not null;
        }

        if (line.State == CostState.Planned && to != CostState.Cancelled && await book.SecondOverAsync(viewer.Network, cancel) is { } most)
        {
            Rules.Demand(!line.NeedsSecond(most), "NeedsSecond", null, new Euros(most));
        }

        var before = CostBook.Stand(line);
        line.MoveTo(to);
        await book.SaveAsync(viewer, line, before, NetworkAction.CostMoved, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
