using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <param name="Form">Key of the rendered form; sent twice, it still makes one cost.</param>
/// <param name="Event">A meeting of the same network, checked by the caller.</param>
public sealed record NewCost(
    Guid Form, LocalDate Day, Euros Amount, CostCategory Category, CostState State, string Description, string Supplier, EventId? Event);

public sealed class EnterCost(PortalDb db, INetworkSeal seal)
{
    /// <exception cref="RuleViolation">
    /// <c>DescriptionMissing</c>, <c>TooLong</c>, <c>AmountTooMuch</c>, <c>NoGrant</c>, or <c>OverBudget</c> with what is left.
    /// </exception>
    public async Task Handle(Viewer viewer, NewCost cost, CancellationToken cancel = default)
    {
        Check(cost);
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await db.Set<CostLine>().AnyAsync(l => l.Network == viewer.Network && l.Form == cost.Form, cancel))
        {
            return;
        }

        await GrantTotals.MoveAsync(db, viewer.Network, cost.Day.Year, cost.Amount.Cents, null, cost.State, cancel);
        var line = new CostLine(viewer.Network, viewer.Persona, cost.Form, cost.Day, cost.Amount.Cents, cost.Category, cost.State);
        line.Describe(Sealed(cost.Supplier), Sealed(cost.Description), cost.Event);
        db.Add(line);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);

        SealedText Sealed(string text) => seal.Seal(viewer.Network, text.Trim());
    }

    private static void Check(NewCost cost)
    {
        if (cost.Form == Guid.Empty || cost.State == CostState.Cancelled || !Enum.IsDefined(cost.State) || !Enum.IsDefined(cost.Category))
        {
            throw new RuleViolation("FormBroken");
        }

        if (string.IsNullOrWhiteSpace(cost.Description))
        {
            throw new RuleViolation("DescriptionMissing", nameof(cost.Description));
        }

        TextLength.Check(cost.Description, CostLine.DescriptionLength, nameof(cost.Description));
        TextLength.Check(cost.Supplier, CostLine.SupplierLength, nameof(cost.Supplier));
        if (cost.Amount.Cents is <= 0 || cost.Amount.Cents > Euros.Most.Cents)
        {
            throw new RuleViolation("AmountTooMuch", nameof(cost.Amount), Euros.Most);
        }
    }
}
