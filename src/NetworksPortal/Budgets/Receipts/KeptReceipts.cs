using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets.Receipts;

/// <summary>A receipt as it is handed out: always as a file to keep, under a name that says nothing.</summary>
public sealed record ReceiptFile(byte[] Bytes, FileKind Kind)
{
    /// <summary>The same for every receipt of a kind, in every network.</summary>
    public string Name => "bewijs" + Kind.Ending();
}

/// <summary>The receipts of costs, for the core team; and of a claim, for whoever claims.</summary>
public sealed class KeptReceipts(PortalDb db, CostBook book, INetworkSeal seal, NetworkLog log, Residue residue)
{
    /// <summary>Adds a cleaned file to a cost.</summary>
    /// <returns>False where the network has no such cost.</returns>
    /// <exception cref="RuleViolation"><c>TooManyReceipts</c> or <c>YearClosed</c>.</exception>
    public async Task<bool> AddAsync(Viewer viewer, CostLineId id, CleanFile file, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await book.FindAsync(viewer, id, cancel) is not { } line)
        {
            return false;
        }

        await GrantTotals.DemandOpenAsync(db, viewer.Network, line.Year, cancel);
        var last = await db.Set<Receipt>().Where(r => r.Network == viewer.Network && r.Line == id).MaxAsync(r => (int?)r.Number, cancel) ?? 0;
        Rules.Demand(await db.Set<Receipt>().CountAsync(r => r.Network == viewer.Network && r.Line == id, cancel) < Receipt.Most, "TooManyReceipts", "File", Receipt.Most);
        db.Add(new Receipt(viewer.Network, last + 1, seal.SealFile(viewer.Network, file.Bytes)).Of(id));
        await db.SaveChangesAsync(cancel);
        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.ReceiptAdded, null, FormattableString.Invariant($"{line.Year}-{line.Number}"), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>Takes one away, as when it was the wrong one.</summary>
    /// <returns>False where the network has no such cost, or the cost no such receipt.</returns>
    /// <exception cref="RuleViolation"><c>YearClosed</c>.</exception>
    public async Task<bool> RemoveAsync(Viewer viewer, CostLineId id, ReceiptId receipt, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var kept = db.Set<Receipt>().Where(r => r.Network == viewer.Network && r.Line == id && r.Id == receipt);
        if (await book.FindAsync(viewer, id, cancel) is not { } line || !await kept.AnyAsync(cancel))
        {
            return false;
        }

        await GrantTotals.DemandOpenAsync(db, viewer.Network, line.Year, cancel);
        await kept.ExecuteDeleteAsync(cancel);
        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.ReceiptRemoved, null, FormattableString.Invariant($"{line.Year}-{line.Number}"), cancel);
        await transaction.CommitAsync(cancel);
        await residue.SweepAsync(cancel);
        return true;
    }

    /// <summary>For the core team: any of its network.</summary>
    public Task<ReceiptFile?> FindAsync(Viewer core, ReceiptId id, CancellationToken cancel = default) =>
        core.IsCore ? OpenAsync(db.Set<Receipt>().Where(r => r.Network == core.Network && r.Id == id), cancel) : Task.FromResult<ReceiptFile?>(null);

    /// <summary>For the claimant: what belongs to their own claim, or to the cost that it became.</summary>
    public Task<ReceiptFile?> FindOwnAsync(Viewer me, ClaimId id, CancellationToken cancel = default) => OpenAsync(
        from claim in db.Set<ExpenseClaim>()
        from receipt in db.Set<Receipt>()
        where claim.Network == me.Network && claim.Claimant == me.Persona && claim.Id == id
            && receipt.Network == me.Network && (receipt.Claim == claim.Id || receipt.Line == claim.Line)
        select receipt, cancel);

    private async Task<ReceiptFile?> OpenAsync(IQueryable<Receipt> receipts, CancellationToken cancel)
    {
        if (await receipts.AsNoTracking().OrderBy(r => r.Number).FirstOrDefaultAsync(cancel) is not { } receipt)
        {
            return null;
        }

        var bytes = seal.OpenFile(receipt.Network, receipt.Content);
        return new(bytes, FileKinds.Of(bytes) ?? throw new InvalidDataException("A kept receipt is none of the kinds that are kept."));
    }
}
