using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>
/// HR sets a network's amount for a year, or raises it. Lowering is refused whatever was spent: were it refused only
/// under what is used, then HR could find the spending to the cent by trying.
/// </summary>
public sealed class GrantMoney(PortalDb db, TimeProvider time)
{
    /// <param name="amount">The whole amount for the year, so that sending it twice adds nothing.</param>
    /// <returns>False where there is no such network.</returns>
    /// <exception cref="RuleViolation"><c>YearOutOfReach</c>, <c>ReasonMissing</c>, <c>TooLong</c>, or <c>GrantLowered</c> with the present amount.</exception>
    public async Task<bool> Handle(NetworkId network, int year, Euros amount, string reason, CancellationToken cancel = default)
    {
        GrantYears.Check(year, time);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleViolation("ReasonMissing", "Reason");
        }

        TextLength.Check(reason, MoneyGrant.ReasonLength, "Reason");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (!await db.Networks.AnyAsync(n => n.Id == network, cancel))
        {
            return false;
        }

        var added = await RaiseAsync(network, year, amount.Cents, cancel);
        if (added > 0)
        {
            db.Add(new MoneyGrantChange(network, year, time.Today(), added, reason.Trim()));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return true;
    }

    private async Task<long> RaiseAsync(NetworkId network, int year, long cents, CancellationToken cancel)
    {
        var before = await db.Set<MoneyGrant>().Where(g => g.Network == network && g.Year == year).Select(g => (long?)g.GrantedCents).SingleOrDefaultAsync(cancel);
        if (before is null)
        {
            db.Add(new MoneyGrant(network, year, cents));
            return cents;
        }

        if (cents < before)
        {
            throw new RuleViolation("GrantLowered", "Amount", new Euros(before.Value));
        }

        var raised = await db.Set<MoneyGrant>()
            .Where(g => g.Network == network && g.Year == year && g.GrantedCents == before)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.GrantedCents, cents), cancel);
        return raised == 1 ? cents - before.Value : throw new RuleViolation("GrantChanged", "Amount");
    }
}
