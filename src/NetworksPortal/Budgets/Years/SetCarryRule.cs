using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets.Years;

/// <summary>HR says how much of what is left a network takes along. It holds for years that are closed after it.</summary>
public sealed class SetCarryRule(PortalDb db, TimeProvider time)
{
    /// <param name="network">Null for all that have no rule of their own.</param>
    /// <param name="kind">How it is worked out.</param>
    /// <param name="value">Per cent, or cents; nothing of it for <see cref="CarryKind.Nothing"/>.</param>
    /// <param name="reason">Read by the core teams.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False where there is no such network.</returns>
    /// <exception cref="RuleViolation"><c>KindMissing</c>, <c>PercentageOutOfReach</c>, <c>AmountTooMuch</c>, <c>ReasonMissing</c> or <c>TooLong</c>.</exception>
    public async Task<bool> Handle(NetworkId? network, CarryKind kind, long value, string reason, CancellationToken cancel = default)
    {
        Rules.Demand(Enum.IsDefined(kind), "KindMissing", "Kind");
        Rules.Demand(kind != CarryKind.Percentage || value is > 0 and <= 100, "PercentageOutOfReach", "Percentage");
        Rules.Demand(kind != CarryKind.Amount || (value > 0 && value <= Euros.Most.Cents), "AmountTooMuch", "Amount", Euros.Most);
        Rules.Demand(!string.IsNullOrWhiteSpace(reason), "ReasonMissing", "Reason");
        TextLength.Check(reason, CarryRule.ReasonLength, "Reason");
        if (network is { } one && !await db.Networks.AnyAsync(n => n.Id == one, cancel))
        {
            return false;
        }

        db.Add(new CarryRule(network, kind, kind == CarryKind.Nothing ? 0 : value, time.Today(), reason.Trim()));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
