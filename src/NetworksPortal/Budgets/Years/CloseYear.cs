using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets.Years;

/// <summary>
/// A core member closes a year that is over. What was planned is called off, what was committed can still be paid, and what HR's
/// rule allows of the rest goes into the next year's purse, which HR does not read.
/// </summary>
public sealed class CloseYear(PortalDb db, CostBook book, Rosters rosters, CarryRules rules, NetworkLog log, TimeProvider time)
{
    /// <returns>What was carried over. Null where there is no such year, or the viewer is no longer in the core team.</returns>
    /// <exception cref="RuleViolation"><c>YearNotOver</c>, <c>YearClosed</c>, or <c>ApprovalsOpen</c> with how many.</exception>
    public async Task<Euros?> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var grant = await db.Set<MoneyGrant>().SingleOrDefaultAsync(g => g.Network == viewer.Network && g.Year == year, cancel);
        if (grant is null || !(await rosters.OpenAsync(viewer.Network, cancel)).IsCore(viewer.Persona))
        {
            return null;
        }

        Rules.Demand(year < time.Today().Year, "YearNotOver", null, year);
        Rules.Demand(grant.Closed is null, "YearClosed", null, year);
        var open = await CountOpenAsync(viewer.Network, year, cancel);
        Rules.Demand(open == 0, "ApprovalsOpen", null, open);
        var carried = (await rules.OfAsync(viewer.Network, cancel)).Of(new(grant.LeftCents));
        await CallOffPlansAsync(viewer.Network, year, cancel);
        grant.Close(time.Today());
        if (carried.Cents > 0)
        {
            await CarryAsync(viewer.Network, year + 1, carried.Cents, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.YearClosed, null, FormattableString.Invariant($"{year} {carried.Cents}"), cancel);
        await transaction.CommitAsync(cancel);
        return carried;
    }

    /// <summary>Claims of that year without an answer, and plans that wait for a second core member.</summary>
    public async Task<int> CountOpenAsync(NetworkId network, int year, CancellationToken cancel = default)
    {
        var (first, last) = (new NodaTime.LocalDate(year, 1, 1), new NodaTime.LocalDate(year, 12, 31));
        var claims = await db.Set<ExpenseClaim>().CountAsync(c => c.Network == network && c.State == ClaimState.Asked && c.Day >= first && c.Day <= last, cancel);
        var most = await book.SecondOverAsync(network, cancel);
        return claims + await db.Set<CostLine>().Where(l => l.Network == network && l.Year == year).WaitingOver(most).CountAsync(cancel);
    }

    private async Task CallOffPlansAsync(NetworkId network, int year, CancellationToken cancel)
    {
        await db.Set<CostLine>().Where(l => l.Network == network && l.Year == year && l.State == CostState.Planned)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.State, CostState.Cancelled).SetProperty(l => l.Version, l => l.Version + 1), cancel);
        await db.Set<MoneyGrant>().Where(g => g.Network == network && g.Year == year).ExecuteUpdateAsync(set => set.SetProperty(g => g.PlannedCents, 0), cancel);
    }

    private async Task CarryAsync(NetworkId network, int year, long cents, CancellationToken cancel)
    {
        var next = await db.Set<MoneyGrant>().SingleOrDefaultAsync(g => g.Network == network && g.Year == year, cancel) ?? db.Add(new MoneyGrant(network, year, 0)).Entity;
        next.Carry(cents);
    }
}
