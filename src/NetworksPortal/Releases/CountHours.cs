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
        var granted = await db.Set<HourGrant>().AsNoTracking().Where(grant => grant.Year == year).ToListAsync(cancel);
        var entries = db.Set<HourEntry>().Where(entry => entry.Day >= first && entry.Day <= last);
        var used = await entries.GroupBy(entry => entry.Network)
            .Select(group => new { Network = group.Key, Quarters = group.Sum(entry => entry.Quarters) })
            .ToDictionaryAsync(row => row.Network, row => row.Quarters, cancel);
        var people = await entries.Select(entry => new { entry.Network, entry.Persona }).Distinct().GroupBy(row => row.Network)
            .Select(group => new { Network = group.Key, People = group.Count() })
            .ToDictionaryAsync(row => row.Network, row => row.People, cancel);
        var extra = (await db.Set<ConsultationGrant>().AsNoTracking().Where(grant => grant.Year == year).ToListAsync(cancel))
            .Where(grant => grant.DayInYear >= first && grant.DayInYear <= last)
            .Select(grant => (grant.Network, Quarters: grant.AddedQuarters));
        var pools = granted.Select(grant => (grant.Network, Quarters: grant.MonthPool * MonthsInHalfYear)).Concat(extra)
            .GroupBy(pool => pool.Network).ToDictionary(pool => pool.Key, pool => pool.Sum(part => part.Quarters));
        return new HourCounts(pools, used, people);
    }
}
