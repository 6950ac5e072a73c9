using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

internal sealed class MoneyCounts(Dictionary<NetworkId, long> granted, ILookup<NetworkId, CategoryCounts> categories)
{
    public long Granted(NetworkId network) => granted.GetValueOrDefault(network);

    public long Used(NetworkId network) => categories[network].Sum(category => category.Amount);

    public IReadOnlyList<CategoryCounts> Categories(NetworkId network) => [.. categories[network]];
}

/// <summary>The year's grants, and what was committed or paid in that year up to the end of the period.</summary>
internal sealed class CountMoney(PortalDb db)
{
    private static readonly Expression<Func<CostLine, bool>> IsUsed = line => line.State == CostState.Committed || line.State == CostState.Paid;

    public async Task<MoneyCounts> Handle(Period period, CancellationToken cancel)
    {
        var (year, last) = (period.Year, period.Last());
        var granted = await db.Set<MoneyGrant>().Where(grant => grant.Year == year).ToDictionaryAsync(grant => grant.Network, grant => grant.GrantedCents, cancel);
        var used = await db.Set<CostLine>().Where(line => line.Year == year && line.Day <= last).Where(IsUsed)
            .GroupBy(line => new { line.Network, line.Category })
            .Select(group => new { group.Key.Network, group.Key.Category, Cents = group.Sum(line => line.Cents), Invoices = group.Count() })
            .ToListAsync(cancel);
        return new MoneyCounts(granted, used.ToLookup(row => row.Network, row => new CategoryCounts(KeyOf(row.Category), row.Cents, row.Invoices)));
    }

    private static string KeyOf(CostCategory category) => category.ToString().ToLowerInvariant();
}
