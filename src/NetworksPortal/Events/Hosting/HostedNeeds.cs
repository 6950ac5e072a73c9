using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>What those who come to a meeting need, over all networks that host it: one list without names, for the core team that planned it.</summary>
public sealed class HostedNeeds(PortalDb db, INetworkSeal seal, EventHosts hosts)
{
    private static readonly PlannedQuery<Asked, Found> Planned = new((db, asked) =>
        db.Set<Event>().ManagedBy(asked.Viewer).Where(e => e.Id == asked.Meeting).Select(e => new Found(e.CoHosts.Any())));

    private static readonly PlannedQuery<Coming, Need> PlannedNeeds = new((db, asked) => db.Set<Rsvp>()
        .Where(r => r.Event == asked.Meeting && r.Answer == RsvpAnswer.Yes && (!asked.ShowsSeats || r.Waiting == null)).Select(r => new Need(r.Network, r.Needs)));

    /// <returns>Empty for whoever does not organise it. Where seats are not told, whoever waits is counted in: leaving them out would tell who waits.</returns>
    public async Task<IReadOnlyList<NeedsLine>> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (!viewer.IsIn(EventCircles.Answers)
            || await Planned.FirstOrDefaultAsync(db, new(viewer, id), ct) is not { } meeting)
        {
            return [];
        }

        var showsSeats = !meeting.HasHosts || (await hosts.OfAsync(viewer, id, ct))?.ShowsSeats is not false;
        return NeedsList.Of((await PlannedNeeds.ToListAsync(db, new(id, showsSeats), ct)).Select(r => seal.Open(r.Network, r.Needs)));
    }

    private sealed record Asked(Viewer Viewer, EventId Meeting);

    private sealed record Found(bool HasHosts);

    private sealed record Coming(EventId Meeting, bool ShowsSeats);

    private sealed record Need(NetworkId Network, SealedText Needs);
}
