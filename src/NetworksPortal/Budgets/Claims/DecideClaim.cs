using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets.Claims;

/// <summary>
/// A core member accepts a claim, which becomes a cost that does not know who paid, or declines it in words. A neutral mail tells the claimant.
/// </summary>
public sealed class DecideClaim(PortalDb db, CostBook book, Rosters rosters, INetworkSeal seal, NetworkLog log, MemberMail mail)
{
    /// <param name="viewer">Who decides; never the claimant.</param>
    /// <param name="id">Which claim.</param>
    /// <param name="accept">Yes or no.</param>
    /// <param name="words">For the claimant; a no needs some.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>False where the network has no such claim, or the viewer is no longer in its core team.</returns>
    /// <exception cref="RuleViolation"><c>ClaimDecided</c>, <c>ClaimOwn</c>, <c>WordsMissing</c>, <c>TooLong</c>, <c>NoGrant</c>, <c>YearClosed</c> or <c>OverBudget</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, ClaimId id, bool accept, string words, CancellationToken cancel = default)
    {
        Rules.Demand(accept || !string.IsNullOrWhiteSpace(words), "WordsMissing", "Words");
        TextLength.Check(words, ExpenseClaim.AnswerLength, "Words");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var roster = await rosters.OpenAsync(viewer.Network, cancel);
        if (!roster.IsCore(viewer.Persona) || await db.Set<ExpenseClaim>().SingleOrDefaultAsync(c => c.Network == viewer.Network && c.Id == id, cancel) is not { } claim)
        {
            return false;
        }

        var answer = seal.Seal(viewer.Network, words.Trim());
        if (accept)
        {
            await AcceptAsync(viewer, claim, answer, cancel);
        }
        else
        {
            claim.Decline(viewer.Persona, answer);
            await db.SaveChangesAsync(cancel);
            await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.ClaimDeclined, null, "", cancel);
        }

        if (roster.Find(claim.Claimant) is { } claimant)
        {
            await mail.TellAsync(claimant, MemberNotice.ClaimDecided, cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task AcceptAsync(Viewer viewer, ExpenseClaim claim, SealedText answer, CancellationToken cancel)
    {
        var terms = new CostTerms(claim.Day, claim.Cents, claim.Category);
        var line = new CostLine(viewer.Network, viewer.Persona, Guid.NewGuid(), await book.NextNumberAsync(viewer.Network, claim.Day.Year, cancel), terms, CostState.Committed);
        claim.Accept(viewer.Persona, line.Id, answer);
        line.Describe(SealedText.Empty, seal.Seal(viewer.Network, seal.Open(viewer.Network, claim.Description)), null);
        if (line.NeedsSecond(await book.SecondOverAsync(viewer.Network, cancel)))
        {
            line.Withhold();
        }

        db.Add(line);
        await book.SaveAsync(viewer, line, null, NetworkAction.ClaimAccepted, cancel);
        await db.Set<Receipt>().Where(r => r.Network == viewer.Network && r.Claim == claim.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Line, line.Id).SetProperty(r => r.Claim, (ClaimId?)null), cancel);
    }
}
