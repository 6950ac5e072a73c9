using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets.Years;

/// <param name="Shared">The shared kind.</param>
/// <param name="Own">The network's own name for it; null where a cost had none.</param>
/// <param name="Used">Committed and paid.</param>
public sealed record CategorySum(CostCategory Shared, OwnCategoryId? Own, Euros Used, int Lines);

/// <param name="Used">Committed and paid with a day in this month.</param>
/// <param name="UsedSoFar">All of the year up to the end of it.</param>
/// <param name="Left">What was there for the year less that.</param>
public sealed record MonthSum(int Month, Euros Used, Euros UsedSoFar, Euros Left);

/// <summary>A year for its core team: what there was, where it went, how it went over the months, and what would go along.</summary>
/// <param name="MayClose">The year is over and open, and nothing waits.</param>
/// <param name="Waiting">Claims and plans that wait for somebody.</param>
/// <param name="Carry">What HR's rule lets go along now.</param>
public sealed record YearOfMoney(
    Budget Budget, Budget? Before, IReadOnlyList<CategorySum> Categories, IReadOnlyList<MonthSum> Months, bool MayClose, bool IsOver, int Waiting, CarryRuleNow Rule, Euros Carry);

public sealed class YearReport(PortalDb db, BudgetOverview overview, CarryRules rules, CloseYear closing, TimeProvider time)
{
    /// <returns>Null where nothing was granted for that year.</returns>
    public async Task<YearOfMoney?> Handle(Viewer viewer, int year, CancellationToken cancel = default)
    {
        var budget = await overview.Handle(viewer, year, cancel);
        if (!budget.Granted)
        {
            return null;
        }

        var before = await overview.Handle(viewer, year - 1, cancel);
        var used = await db.Set<CostLine>().AsNoTracking()
            .Where(l => l.Network == viewer.Network && l.Year == year && (l.State == CostState.Committed || l.State == CostState.Paid))
            .Select(l => new { l.Day, l.Cents, l.Category, l.OwnCategory }).ToListAsync(cancel);
        var rule = await rules.OfAsync(viewer.Network, cancel);
        var (waiting, isOver) = (await closing.CountOpenAsync(viewer.Network, year, cancel), year < time.Today().Year);
        var months = used.ToLookup(l => l.Day.Month, l => l.Cents);
        return new(
            budget, before.Granted ? before : null,
            [.. used.GroupBy(l => (l.Category, l.OwnCategory)).Select(g => new CategorySum(g.Key.Category, g.Key.OwnCategory, new(g.Sum(l => l.Cents)), g.Count())).OrderByDescending(c => c.Used.Cents).ThenBy(c => c.Shared)],
            Months(budget, [.. Enumerable.Range(1, 12).Select(month => months[month].Sum())]),
            isOver && budget.Closed is null && waiting == 0, isOver, waiting, rule, rule.Of(budget.Left));
    }

    private static List<MonthSum> Months(Budget budget, IReadOnlyList<long> used)
    {
        var sum = 0L;
        return [.. used.Select((cents, i) =>
        {
            sum += cents;
            return new MonthSum(i + 1, new(cents), new(sum), new(budget.Grant.Cents - sum));
        })];
    }
}
