using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <summary>A network's book of one year. <see cref="Left"/> is granted less committed less paid; planned stands beside it.</summary>
public sealed record Budget(
    int Year, bool Granted, Euros Grant, Euros Planned, Euros Committed, Euros Paid, Euros Left,
    IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetGrant> Grants)
{
    /// <summary>Four fifths of the grant are committed or paid. It is worked out for the core team, which alone is told.</summary>
    public bool NearsEnd => Grant.Cents > 0 && 5 * (Grant.Cents - Left.Cents) >= 4 * Grant.Cents;
}

public sealed record BudgetLine(
    CostLineId Id, LocalDate Day, Euros Amount, CostCategory Category, CostState State,
    string Description, string Supplier, PersonaId EnteredBy, EventId? Event);

public sealed record BudgetGrant(LocalDate Day, Euros Added, string Reason);

public sealed class BudgetOverview(PortalDb db, INetworkSeal seal)
{
    public async Task<Budget> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var network = viewer.Network;
        var grant = await db.Set<MoneyGrant>().AsNoTracking().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel);
        var lines = await db.Set<CostLine>().AsNoTracking().Where(l => l.Network == network && l.Year == year).ToListAsync(cancel);
        var changes = await db.Set<MoneyGrantChange>().AsNoTracking().Where(c => c.Network == network && c.Year == year)
            .OrderBy(c => c.Id).ToListAsync(cancel);
        return new Budget(year, grant is not null, new(grant?.GrantedCents ?? 0),
            Sum(CostState.Planned), Sum(CostState.Committed), Sum(CostState.Paid), new(grant?.LeftCents ?? 0),
            [.. lines.OrderByDescending(l => l.Day).ThenBy(l => l.Id.Value).Select(Opened)],
            [.. changes.Select(c => new BudgetGrant(c.Day, new(c.AddedCents), c.Reason))]);

        Euros Sum(CostState state) => new(lines.Where(l => l.State == state).Sum(l => l.Cents));

        BudgetLine Opened(CostLine line) => new(line.Id, line.Day, new(line.Cents), line.Category, line.State,
            seal.Open(network, line.Description), seal.Open(network, line.Supplier), line.EnteredBy, line.Event);
    }

    /// <summary>How many of the lines that this viewer sees, in all years, somebody entered.</summary>
    public Task<int> CountEnteredByAsync(Viewer viewer, PersonaId who, CancellationToken cancel = default) =>
        db.Set<CostLine>().CountAsync(l => l.Network == viewer.Network && l.EnteredBy == who, cancel);

    /// <summary>The years that have a grant, the newest first.</summary>
    public Task<List<int>> YearsAsync(Viewer viewer, CancellationToken cancel = default) => db.Set<MoneyGrant>()
        .Where(g => g.Network == viewer.Network).OrderByDescending(g => g.Year).Select(g => g.Year).ToListAsync(cancel);
}
