using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

internal sealed class HourCounts(Dictionary<NetworkId, int> granted, Dictionary<NetworkId, int> used, Dictionary<NetworkId, int> contributors)
{
    public int Granted(NetworkId network) => granted.GetValueOrDefault(network);

    public int Used(NetworkId network) => used.GetValueOrDefault(network);

    public int Contributors(NetworkId network) => contributors.GetValueOrDefault(network);
}

/// <summary>Quarters granted and logged in a half-year, and how many personas logged them.</summary>
internal sealed class CountHours(PortalDb db)
{
    private const int MonthsInHalfYear = 6;

    public async Task<HourCounts> Handle(Period period, CancellationToken cancel)
    {
        var (first, last, year) = (period.First(), period.Last(), period.Year);
        // By the month that they count in: a closed month stays, and what corrects it goes into a period that is still to come.
        List<NodaTime.YearMonth> months = [.. year.Months().Where(month => month.OnDayOfMonth(1) >= first && month.OnDayOfMonth(1) <= last)];
        var granted = await db.Set<HourGrant>().AsNoTracking().Where(grant => grant.Year == year).ToListAsync(cancel);
        var entries = db.Set<HourEntry>().Where(entry => EF.Parameter(months).Contains(entry.Month));
        var used = await entries.GroupBy(entry => entry.Network)
            .Select(group => new { Network = group.Key, Quarters = group.Sum(entry => entry.Quarters) })
            .ToDictionaryAsync(row => row.Network, row => Math.Max(0, row.Quarters), cancel);
        var people = (await entries.GroupBy(entry => new { entry.Network, entry.Persona })
            .Select(group => new { group.Key.Network, Quarters = group.Sum(entry => entry.Quarters) }).Where(row => row.Quarters > 0).ToListAsync(cancel))
            .GroupBy(row => row.Network).ToDictionary(rows => rows.Key, rows => rows.Count());
        var extra = (await db.Set<ConsultationGrant>().AsNoTracking().Where(grant => grant.Year == year).ToListAsync(cancel))
            .Where(grant => grant.DayInYear >= first && grant.DayInYear <= last)
            .Select(grant => (grant.Network, Quarters: grant.AddedQuarters));
        var pools = granted.Select(grant => (grant.Network, Quarters: grant.MonthPool * MonthsInHalfYear)).Concat(extra)
            .GroupBy(pool => pool.Network).ToDictionary(pool => pool.Key, pool => pool.Sum(part => part.Quarters));
        return new HourCounts(pools, used, people);
    }
}
