using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <summary>A cost as a row of the book shows it to a core member.</summary>
/// <param name="Receipts">Its receipts, the oldest first.</param>
/// <param name="NeedsSecond">It waits for a second core member.</param>
/// <param name="MayApprove">The viewer may be that one, as far as the line tells.</param>
public record BudgetLine(
    CostLineId Id, int Number, LocalDate Day, Euros Amount, CostCategory Category, OwnCategoryId? OwnCategory, CostState State,
    string Description, string Supplier, PersonaId EnteredBy, IReadOnlyList<ReceiptId> Receipts, bool NeedsSecond, bool MayApprove);

/// <summary>A cost with what its own page shows and no row does.</summary>
public sealed record BudgetLineDetails : BudgetLine
{
    internal BudgetLineDetails(BudgetLine line, EventId? @event, int version, PersonaId? approvedBy)
        : base(line) => (Event, Version, ApprovedBy) = (@event, version, approvedBy);

    public EventId? Event { get; }

    /// <summary>Sent back by the form that changes it: see <see cref="CostLine.Version"/>.</summary>
    public int Version { get; }

    public PersonaId? ApprovedBy { get; }
}
