using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <param name="Held">Meetings that took place.</param>
/// <param name="Counted">Of those, the ones with a headcount.</param>
/// <param name="Heads">Sum of the headcounts.</param>
internal sealed record MeetingCount(int Held, int Counted, int Heads);

internal sealed class MeetingCounts(Dictionary<NetworkId, MeetingCount> byNetwork)
{
    private static readonly MeetingCount None = new(0, 0, 0);

    public MeetingCount Of(NetworkId network) => byNetwork.GetValueOrDefault(network, None);
}

/// <summary>Meetings that began in the period and were not cancelled.</summary>
internal sealed class CountMeetings(PortalDb db)
{
    public async Task<MeetingCounts> Handle(Period period, CancellationToken cancel)
    {
        var from = BrusselsTime.StartOf(period.First());
        var until = BrusselsTime.StartOf(period.Last().PlusDays(1));
        var counts = await db.Set<Event>()
            .Where(meeting => meeting.StartsAt >= from && meeting.StartsAt < until && meeting.State != EventState.Cancelled)
            .GroupBy(meeting => meeting.Network)
            .Select(group => new
            {
                Network = group.Key,
                Held = group.Count(),
                Counted = group.Count(meeting => meeting.Headcount != null),
                Heads = group.Sum(meeting => meeting.Headcount ?? 0),
            })
            .ToDictionaryAsync(row => row.Network, row => new MeetingCount(row.Held, row.Counted, row.Heads), cancel);
        return new MeetingCounts(counts);
    }
}
