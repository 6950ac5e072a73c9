using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Budgets;

/// <summary>
/// How a line of the book is read and saved: always with its year's totals and its place in the network's log. Works inside
/// the transaction of the use case that holds it.
/// </summary>
public sealed class CostBook(PortalDb db, NetworkLog log)
{
    private static readonly PlannedQuery<Asked, long?> SecondOver = new((db, asked) => db.Set<BudgetRules>().Where(r => r.Network == asked.Network).Select(r => r.SecondOverCents));

    /// <summary>A line of the viewer's own network. Null where there is none.</summary>
    internal Task<CostLine?> FindAsync(Viewer viewer, CostLineId id, CancellationToken cancel) =>
        db.Set<CostLine>().SingleOrDefaultAsync(l => l.Network == viewer.Network && l.Id == id, cancel);

    /// <summary>The amount over which a second core member approves; null where there is none.</summary>
    internal Task<long?> SecondOverAsync(NetworkId network, CancellationToken cancel) => SecondOver.FirstOrDefaultAsync(db, new(network), cancel);

    internal async Task<int> NextNumberAsync(NetworkId network, int year, CancellationToken cancel) =>
        1 + (await db.Set<CostLine>().Where(l => l.Network == network && l.Year == year).MaxAsync(l => (int?)l.Number, cancel) ?? 0);

    /// <summary>A name of the network's own decides the shared kind.</summary>
    /// <exception cref="RuleViolation"><c>CategoryMissing</c>: the network has no such name.</exception>
    internal async Task<CostTerms> WithSharedAsync(NetworkId network, CostTerms terms, CancellationToken cancel)
    {
        if (terms.OwnCategory is not { } own)
        {
            return terms;
        }

        var found = await db.Set<OwnCategory>().AsNoTracking().SingleOrDefaultAsync(c => c.Network == network && c.Id == own, cancel);
        return found is null ? throw new RuleViolation("CategoryMissing", "Category") : terms with { Category = found.Shared };
    }

    /// <param name="viewer">Who did it.</param>
    /// <param name="line">As it is now.</param>
    /// <param name="before">Where it stood; null where it is new.</param>
    /// <param name="action">What the log says.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="RuleViolation">What <see cref="GrantTotals"/> refuses; or <c>CostMoved</c> where somebody else was first.</exception>
    internal async Task SaveAsync(Viewer viewer, CostLine line, CostStand? before, NetworkAction action, CancellationToken cancel)
    {
        var now = Stand(line);
        if (before != now)
        {
            await GrantTotals.MoveAsync(db, line.Network, line.Year, before, now, cancel);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleViolation("CostMoved");
        }

        await log.AddAsync(viewer.Network, viewer.Persona, action, null, LogWords(line), cancel);
    }

    internal static CostStand Stand(CostLine line) => new(line.State, line.Cents);

    /// <summary>Number, cents and state: the words of the page are found by them.</summary>
    private static string LogWords(CostLine line) => FormattableString.Invariant($"{line.Year}-{line.Number} {line.Cents} {line.State}");

    private sealed record Asked(NetworkId Network);
}
