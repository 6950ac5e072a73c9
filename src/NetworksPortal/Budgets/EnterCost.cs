using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

/// <param name="Terms">When, how much and of what kind.</param>
/// <param name="Event">A meeting of the same network, checked by the caller.</param>
public sealed record CostText(CostTerms Terms, string Description, string Supplier, EventId? Event);

/// <param name="Form">Key of the rendered form; sent twice, it still makes one cost.</param>
public sealed record NewCost(Guid Form, CostText Text, CostState State);

public sealed class EnterCost(PortalDb db, CostBook book, INetworkSeal seal)
{
    /// <summary>Over the amount that the network set, whatever was entered begins as a plan that waits for a second core member.</summary>
    /// <returns>The line as it was kept.</returns>
    /// <exception cref="RuleViolation">
    /// <c>FormBroken</c>, what <see cref="CostWords"/> refuses, <c>NoGrant</c>, <c>YearClosed</c>, or <c>OverBudget</c> with what is left.
    /// </exception>
    public async Task<CostLine> Handle(Viewer viewer, NewCost cost, CancellationToken cancel = default)
    {
        Rules.Demand(cost.Form != Guid.Empty && cost.State != CostState.Cancelled && Enum.IsDefined(cost.State), "FormBroken", null);
        CostWords.Check(cost.Text);
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await db.Set<CostLine>().AsNoTracking().SingleOrDefaultAsync(l => l.Network == viewer.Network && l.Form == cost.Form, cancel) is { } kept)
        {
            return kept;
        }

        var line = await AddAsync(viewer, cost, cancel);
        await book.SaveAsync(viewer, line, null, NetworkAction.CostEntered, cancel);
        await transaction.CommitAsync(cancel);
        return line;
    }

    private async Task<CostLine> AddAsync(Viewer viewer, NewCost cost, CancellationToken cancel)
    {
        var (network, text) = (viewer.Network, cost.Text);
        var terms = await book.WithSharedAsync(network, text.Terms, cancel);
        var line = new CostLine(network, viewer.Persona, cost.Form, await book.NextNumberAsync(network, terms.Day.Year, cancel), terms, cost.State);
        line.Describe(seal.Seal(network, text.Supplier.Trim()), seal.Seal(network, text.Description.Trim()), text.Event);
        if (line.NeedsSecond(await book.SecondOverAsync(network, cancel)))
        {
            line.Withhold();
        }

        db.Add(line);
        return line;
    }
}
