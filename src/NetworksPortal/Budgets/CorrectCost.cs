using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

public enum Correction { NotThere, Done, WaitsForSecond }

/// <summary>A core member changes what a cost says.</summary>
public sealed class CorrectCost(PortalDb db, CostBook book, INetworkSeal seal)
{
    /// <param name="viewer">Who.</param>
    /// <param name="id">Which cost.</param>
    /// <param name="seen">The version that was on the page. Another one is refused, so that the page can show what changed meanwhile.</param>
    /// <param name="text">What it is to say.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="RuleViolation">
    /// <c>CostChanged</c>: a colleague saved first; <c>CostCancelled</c>, <c>DayOfOtherYear</c>, <c>YearClosed</c>, <c>OverBudget</c>, and what a new cost refuses.
    /// </exception>
    public async Task<Correction> Handle(Viewer viewer, CostLineId id, int seen, CostText text, CancellationToken cancel = default)
    {
        CostWords.Check(text);
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await book.FindAsync(viewer, id, cancel) is not { } line)
        {
            return Correction.NotThere;
        }

        Rules.Demand(line.Version == seen, "CostChanged", null);
        var before = CostBook.Stand(line);
        line.Correct(await book.WithSharedAsync(viewer.Network, text.Terms, cancel), viewer.Persona);
        line.Describe(seal.Seal(viewer.Network, text.Supplier.Trim()), seal.Seal(viewer.Network, text.Description.Trim()), text.Event);
        var waits = line.Cents > before.Cents && line.NeedsSecond(await book.SecondOverAsync(viewer.Network, cancel));
        if (waits)
        {
            line.Withhold();
        }

        await GrantTotals.DemandOpenAsync(db, line.Network, line.Year, cancel);
        await book.SaveAsync(viewer, line, before, NetworkAction.CostCorrected, cancel);
        await transaction.CommitAsync(cancel);
        return waits ? Correction.WaitsForSecond : Correction.Done;
    }
}
