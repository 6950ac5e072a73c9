using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>
/// The true counts of a period, for disclosure control alone: grouped numbers, made in one transaction and never stored or logged.
/// </summary>
internal sealed class GatherCounts(PortalDb db, CountMembers members, CountMeetings meetings, CountHours hours, CountMoney money, ReadEvidence evidence)
{
    public async Task<CountTable> Handle(Period period, CancellationToken cancel)
    {
        var (first, last) = (period.First(), period.Last());
        var networks = await db.Networks.AsNoTracking()
            .Where(network => network.Founded <= last && (network.State != NetworkState.Archived || network.Closed >= first))
            .OrderBy(network => network.Name).ToListAsync(cancel);
        var member = await members.Handle(networks, cancel);
        var meeting = await meetings.Handle(period, cancel);
        var hour = await hours.Handle(period, cancel);
        var amount = await money.Handle(period, cancel);
        var told = await evidence.Handle(period, cancel);
        return new CountTable(period, [.. networks.Select(network => new NetworkCounts(LabelOf(network))
        {
            Founded = network.Founded.ToDateOnly(),
            Members = member[network.Id].Members,
            Churn = member[network.Id].Churn,
            Events = meeting.Of(network.Id).Held,
            CountedEvents = meeting.Of(network.Id).Counted,
            Headcount = meeting.Of(network.Id).Heads,
            HoursGranted = hour.Granted(network.Id),
            HoursUsed = hour.Used(network.Id),
            HoursContributors = hour.Contributors(network.Id),
            MoneyGranted = amount.Granted(network.Id),
            MoneyUsed = amount.Used(network.Id),
            Categories = amount.Categories(network.Id),
            OwnWords = told.GetValueOrDefault(network.Id),
        })]);
    }

    /// <summary>A network's number never changes and says nothing; its name may change from one release to the next.</summary>
    public static string KeyOf(NetworkId network) => $"network-{network}";

    private static NetworkLabel LabelOf(Network network) => new(KeyOf(network.Id), network.Name, network.Accent, network.Emblem);
}
