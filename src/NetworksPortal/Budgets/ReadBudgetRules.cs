using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

public sealed record OwnCategoryName(OwnCategoryId Id, string Name, CostCategory Shared, bool IsRetired);

/// <param name="SecondOver">The amount over which a second core member approves; null asks for none.</param>
public sealed record BudgetRulesNow(Euros? SecondOver, string CostCentre, IReadOnlyList<OwnCategoryName> Categories);

/// <summary>What the network settled for its book, and the names that it gave to its kinds of costs.</summary>
public sealed class ReadBudgetRules(PortalDb db, INetworkSeal seal)
{
    // A row for each name of its own, or one where there is none. What waits for an answer is shown wherever the rules are; a number is no question of its own.
    private static readonly PlannedQuery<Viewer, Standing> Settled = new((db, viewer) => db.Networks.AsNoTracking().Where(n => n.Id == viewer.Network)
        .SelectMany(n => db.Set<BudgetRules>().Where(r => r.Network == n.Id).DefaultIfEmpty(), (n, r) => new { n.Id, Rules = r })
        .SelectMany(n => db.Set<OwnCategory>().Where(c => c.Network == n.Id).DefaultIfEmpty(), (n, c) => new Standing(
            n.Rules, db.Set<ExpenseClaim>().Count(claim => claim.Network == n.Id && claim.State == ClaimState.Asked), db.Set<Receipt>().Any(r => r.Network == n.Id), c)));

    /// <summary>As they were when this page last read them.</summary>
    private readonly Dictionary<NetworkId, IReadOnlyList<Standing>> read = [];

    /// <summary>Reads them anew.</summary>
    public async Task<BudgetRulesNow> Handle(Viewer viewer, CancellationToken cancel = default)
    {
        var now = await ReadAsync(viewer, cancel);
        var rules = now[0].Rules;
        return new(
            rules?.SecondOverCents is { } cents ? new Euros(cents) : null, rules?.CostCentre ?? "",
            [.. now.Select(row => row.Category).OfType<OwnCategory>().Select(c => new OwnCategoryName(c.Id, seal.Open(viewer.Network, c.Name), c.Shared, c.IsRetired)).OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)]);
    }

    /// <summary>The amount over which a second core member approves; null asks for none. To show, not to decide by: <see cref="CostBook"/> reads it anew.</summary>
    public async Task<long?> SecondOverAsync(Viewer viewer, CancellationToken cancel) => (await SettledAsync(viewer, cancel))[0].Rules?.SecondOverCents;

    /// <summary>How many claims wait for the core team.</summary>
    internal async Task<int> ClaimsAskedAsync(Viewer core, CancellationToken cancel) => (await SettledAsync(core, cancel))[0].Claims;

    /// <summary>Whether the network keeps any receipt: of a list that has none, nobody asks for them.</summary>
    internal async Task<bool> HasReceiptsAsync(Viewer viewer, CancellationToken cancel) => (await SettledAsync(viewer, cancel))[0].HasReceipts;

    private async Task<IReadOnlyList<Standing>> SettledAsync(Viewer viewer, CancellationToken cancel) =>
        read.TryGetValue(viewer.Network, out var now) ? now : await ReadAsync(viewer, cancel);

    private async Task<IReadOnlyList<Standing>> ReadAsync(Viewer viewer, CancellationToken cancel) => read[viewer.Network] = await Settled.ToListAsync(db, viewer, cancel);

    private sealed record Standing(BudgetRules? Rules, int Claims, bool HasReceipts, OwnCategory? Category);
}
