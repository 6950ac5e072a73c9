using NetworksPortal.Insights;
using NetworksPortal.Networks;

namespace NetworksPortal.Releases;

/// <summary>Spending of a year as the last month that was released tells it.</summary>
/// <param name="Until">The last month that is out; null where none of the year is.</param>
/// <param name="Used">A published figure for each network that was in it.</param>
public sealed record MoneyReleased(Period? Until, IReadOnlyDictionary<NetworkId, Figure> Used);

/// <summary>What HR may set beside its grants: the released figures, and never the books.</summary>
public sealed class ReleasedMoney(IReleasedStatistics statistics)
{
    public async Task<MoneyReleased> Handle(int year, IEnumerable<NetworkId> networks, CancellationToken cancel)
    {
        var newest = (await statistics.AllAsync(cancel)).Shown.FirstOrDefault(release => release.Period.Kind == PeriodKind.Month && release.Period.Year == year);
        return newest is null
            ? new MoneyReleased(null, new Dictionary<NetworkId, Figure>())
            : new MoneyReleased(newest.Period, networks
                .Select(id => (Id: id, Label: newest.Table.Networks.FirstOrDefault(label => label.Key == GatherCounts.KeyOf(id))))
                .Where(row => row.Label is not null)
                .ToDictionary(row => row.Id, row => newest.Table.Of(row.Label!, Measure.MoneyUsed)));
    }
}
