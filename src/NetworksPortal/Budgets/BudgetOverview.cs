using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <summary>A network's book of one year. <see cref="Left"/> is what there is less committed less paid; planned stands beside it.</summary>
/// <param name="Year">Which year.</param>
/// <param name="Granted">Whether there is anything to spend.</param>
/// <param name="Grant">All that there is to spend: granted by HR and carried over.</param>
/// <param name="Carried">What of that was left of the year before.</param>
/// <param name="Planned">Takes nothing yet.</param>
/// <param name="Committed">Promised.</param>
/// <param name="Paid">Gone.</param>
/// <param name="Left">Never less than zero.</param>
/// <param name="Grants">How the grant came about.</param>
/// <param name="Closed">The day on which the year was closed.</param>
public sealed record Budget(
    int Year, bool Granted, Euros Grant, Euros Carried, Euros Planned, Euros Committed, Euros Paid, Euros Left, IReadOnlyList<BudgetGrant> Grants, LocalDate? Closed)
{
    /// <summary>Four fifths of the grant are committed or paid. It is worked out for the core team, which alone is told.</summary>
    public bool NearsEnd => Grant.Cents > 0 && 5 * (Grant.Cents - Left.Cents) >= 4 * Grant.Cents;
}

public sealed record BudgetGrant(LocalDate Day, Euros Added, string Reason);

public sealed class BudgetOverview(PortalDb db)
{
    public async Task<Budget> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var network = viewer.Network;
        var grant = await db.Set<MoneyGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel);
        var sums = await db.Set<CostLine>().Where(l => l.Network == network && l.Year == year)
            .GroupBy(l => l.State).Select(g => new { State = g.Key, Cents = g.Sum(l => l.Cents) }).ToDictionaryAsync(g => g.State, g => g.Cents, cancel);
        var changes = await db.Set<MoneyGrantChange>().AsNoTracking().Where(c => c.Network == network && c.Year == year)
            .OrderBy(c => c.Id).ToListAsync(cancel);
        return new Budget(year, grant is { WholeCents: > 0 }, new(grant?.WholeCents ?? 0), new(grant?.CarriedCents ?? 0),
            Sum(CostState.Planned), Sum(CostState.Committed), Sum(CostState.Paid), new(grant?.LeftCents ?? 0),
            [.. changes.Select(c => new BudgetGrant(c.Day, new(c.AddedCents), c.Reason))], grant?.Closed);

        Euros Sum(CostState state) => new(sums.GetValueOrDefault(state));
    }

    /// <summary>How many of the lines that this viewer sees, in all years, somebody entered.</summary>
    public Task<int> CountEnteredByAsync(Viewer viewer, PersonaId who, CancellationToken cancel = default) =>
        db.Set<CostLine>().CountAsync(l => l.Network == viewer.Network && l.EnteredBy == who, cancel);

    /// <summary>The years that have a grant, the newest first.</summary>
    public Task<List<int>> YearsAsync(Viewer viewer, CancellationToken cancel = default) => db.Set<MoneyGrant>()
        .Where(g => g.Network == viewer.Network).OrderByDescending(g => g.Year).Select(g => g.Year).ToListAsync(cancel);
}
