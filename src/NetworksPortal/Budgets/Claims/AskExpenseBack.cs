using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets.Claims;

/// <param name="Form">Key of the rendered form; sent twice, it still makes one claim.</param>
public sealed record NewClaim(Guid Form, CostTerms Terms, string Description, CleanFile Receipt);

/// <summary>Any member asks back what they paid for the network, with a receipt.</summary>
public sealed class AskExpenseBack(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <summary>Claims of one member that may wait at once.</summary>
    public const int MostWaiting = 10;

    /// <exception cref="RuleViolation">
    /// <c>FormBroken</c>, <c>DescriptionMissing</c>, <c>TooLong</c>, <c>AmountTooMuch</c>, <c>DayAhead</c>, <c>NoGrant</c>, <c>YearClosed</c> or <c>TooManyClaims</c>.
    /// </exception>
    public async Task Handle(Viewer viewer, NewClaim asked, CancellationToken cancel = default)
    {
        Rules.Demand(asked.Form != Guid.Empty, "FormBroken", null);
        CostWords.Check(new CostText(asked.Terms, asked.Description, "", null));
        Rules.Demand(asked.Terms.Day <= time.Today(), "DayAhead", "Day");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var mine = db.Set<ExpenseClaim>().Where(c => c.Network == viewer.Network);
        if (await mine.AnyAsync(c => c.Form == asked.Form, cancel))
        {
            return;
        }

        var (network, year) = (viewer.Network, asked.Terms.Day.Year);
        Rules.Demand(await db.Set<MoneyGrant>().AnyAsync(g => g.Network == network && g.Year == year, cancel), "NoGrant", "Day", year);
        await GrantTotals.DemandOpenAsync(db, network, year, cancel);
        Rules.Demand(await mine.CountAsync(c => c.Claimant == viewer.Persona && c.State == ClaimState.Asked, cancel) < MostWaiting, "TooManyClaims", null, MostWaiting);
        var claim = new ExpenseClaim(network, viewer.Persona, asked.Form, asked.Terms, seal.Seal(network, asked.Description.Trim()));
        db.AddRange(claim, new Receipt(network, 1, seal.SealFile(network, asked.Receipt.Bytes)).Of(claim.Id));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
