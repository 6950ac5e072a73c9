using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
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
    /// <summary>All years that have a grant, the newest first.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>How many costs the book holds, what was cancelled among them.</summary>
    public required int Lines { get; init; }

    /// <summary>Of all costs; what was cancelled counts for nothing.</summary>
    public Euros Costs => new(Planned.Cents + Committed.Cents + Paid.Cents);

    /// <summary>Four fifths of the grant are committed or paid. It is worked out for the core team, which alone is told.</summary>
    public bool NearsEnd => Grant.Cents > 0 && 5 * (Grant.Cents - Left.Cents) >= 4 * Grant.Cents;
}

public sealed record BudgetGrant(LocalDate Day, Euros Added, string Reason);

public sealed class BudgetOverview(PortalDb db)
{
    // The grants of all years, and beside that of the year how it came about.
    private static readonly PlannedQuery<Asked, Granting> Granted = new((db, asked) => db.Set<MoneyGrant>().AsNoTracking().Where(g => g.Network == asked.Network)
        .SelectMany(g => db.Set<MoneyGrantChange>().Where(c => c.Network == g.Network && c.Year == g.Year && c.Year == asked.Year).DefaultIfEmpty(), (g, c) => new { Grant = g, Change = c })
        .OrderByDescending(g => g.Grant.Year).ThenBy(g => g.Change!.Id).Select(g => new Granting(g.Grant, g.Change)));

    private static readonly PlannedQuery<Viewer, int> Years = new((db, viewer) => db.Set<MoneyGrant>().Where(g => g.Network == viewer.Network).OrderByDescending(g => g.Year).Select(g => g.Year));

    private static readonly PlannedQuery<Asked, InState> Sums = new((db, asked) => db.Set<CostLine>().Where(l => l.Network == asked.Network && l.Year == asked.Year)
        .GroupBy(l => l.State).Select(g => new InState(g.Key, g.Count(), g.Sum(l => l.Cents))));

    public async Task<Budget> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var asked = new Asked(viewer.Network, year);
        var grants = await Granted.ToListAsync(db, asked, cancel);
        var grant = grants.Find(g => g.Grant.Year == year)?.Grant;
        var sums = await Sums.ToListAsync(db, asked, cancel);
        return new Budget(year, grant is { WholeCents: > 0 }, new(grant?.WholeCents ?? 0), new(grant?.CarriedCents ?? 0),
            Sum(CostState.Planned), Sum(CostState.Committed), Sum(CostState.Paid), new(grant?.LeftCents ?? 0),
            [.. grants.Select(g => g.Change).OfType<MoneyGrantChange>().Select(c => new BudgetGrant(c.Day, new(c.AddedCents), c.Reason))], grant?.Closed)
        {
            Years = [.. grants.Select(g => g.Grant.Year).Distinct()], Lines = sums.Sum(g => g.Lines),
        };

        Euros Sum(CostState state) => new(sums.Find(g => g.State == state)?.Cents ?? 0);
    }

    /// <summary>How many of the lines that this viewer sees, in all years, somebody entered.</summary>
    public Task<int> CountEnteredByAsync(Viewer viewer, PersonaId who, CancellationToken cancel = default) =>
        db.Set<CostLine>().CountAsync(l => l.Network == viewer.Network && l.EnteredBy == who, cancel);

    /// <summary>The years that have a grant, the newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(Viewer viewer, CancellationToken cancel = default) => await Years.ToListAsync(db, viewer, cancel);

    private sealed record Asked(NetworkId Network, int Year);

    private sealed record Granting(MoneyGrant Grant, MoneyGrantChange? Change);

    private sealed record InState(CostState State, int Lines, long Cents);
}
