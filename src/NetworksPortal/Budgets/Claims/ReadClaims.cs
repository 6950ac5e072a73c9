using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets.Claims;

/// <summary>A claim as its claimant sees it.</summary>
/// <param name="Cost">How far the cost is that it became.</param>
/// <param name="NeedsSecond">It was accepted, and waits for a second core member.</param>
public sealed record MyClaim(
    ClaimId Id, LocalDate Day, Euros Amount, CostCategory Category, string Description, ClaimState State, string Answer, CostState? Cost, bool NeedsSecond);

/// <summary>A claim as the core team sees it.</summary>
public sealed record AskedClaim(ClaimId Id, LocalDate Day, Euros Amount, CostCategory Category, string Description, PersonaId Claimant, ReceiptId? Receipt);

public sealed class ReadClaims(PortalDb db, INetworkSeal seal, CostBook book, ReadBudgetRules rules)
{
    /// <summary>The viewer's own, the newest first.</summary>
    public async Task<IReadOnlyList<MyClaim>> MineAsync(Viewer me, CancellationToken cancel = default)
    {
        var second = await book.SecondOverAsync(me.Network, cancel);
        var mine = await (from claim in db.Set<ExpenseClaim>().AsNoTracking()
                          join line in db.Set<CostLine>().AsNoTracking() on claim.Line equals line.Id into lines
                          from line in lines.DefaultIfEmpty()
                          where claim.Network == me.Network && claim.Claimant == me.Persona
                          orderby claim.Day descending, claim.Id
                          select new { Claim = claim, Line = line }).ToListAsync(cancel);
        return [.. mine.Select(m => new MyClaim(
            m.Claim.Id, m.Claim.Day, new(m.Claim.Cents), m.Claim.Category, seal.Open(me.Network, m.Claim.Description), m.Claim.State, seal.Open(me.Network, m.Claim.Answer),
            m.Line?.State, m.Line is { State: CostState.Planned } line && line.NeedsSecond(second)))];
    }

    /// <summary>What waits for the core team, the oldest first. Nothing for somebody who is not in it.</summary>
    public async Task<IReadOnlyList<AskedClaim>> WaitingAsync(Viewer core, CancellationToken cancel = default)
    {
        if (!core.IsCore)
        {
            return [];
        }

        var asked = await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.Network == core.Network && c.State == ClaimState.Asked).OrderBy(c => c.Day).ThenBy(c => c.Id).ToListAsync(cancel);
        var receipts = (await db.Set<Receipt>().Where(r => r.Network == core.Network && r.Claim != null).Select(r => new { r.Id, r.Claim }).ToListAsync(cancel)).ToLookup(r => r.Claim, r => r.Id);
        return asked.ConvertAll(c => new AskedClaim(
            c.Id, c.Day, new(c.Cents), c.Category, seal.Open(core.Network, c.Description), c.Claimant, receipts[c.Id].Select(id => (ReceiptId?)id).FirstOrDefault()));
    }

    public async Task<int> CountWaitingAsync(Viewer core, CancellationToken cancel = default) =>
        core.IsCore ? await rules.ClaimsAskedAsync(core, cancel) : 0;
}
