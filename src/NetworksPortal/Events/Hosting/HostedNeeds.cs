using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>What those who come to a meeting need, over all networks that host it: one list without names, for the core team that planned it.</summary>
public sealed class HostedNeeds(PortalDb db, INetworkSeal seal, EventHosts hosts)
{
    /// <returns>Empty for whoever does not organise it. Where seats are not told, whoever waits is counted in: leaving them out would tell who waits.</returns>
    public async Task<IReadOnlyList<NeedsLine>> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (!viewer.IsIn(EventCircles.Answers)
            || await db.Set<Event>().ManagedBy(viewer).Where(e => e.Id == id).Select(e => new { HasHosts = e.CoHosts.Any() }).FirstOrDefaultAsync(ct) is not { } meeting)
        {
            return [];
        }

        var showsSeats = !meeting.HasHosts || (await hosts.OfAsync(viewer, id, ct))?.ShowsSeats is not false;
        var coming = await db.Set<Rsvp>().AsNoTracking().Where(r => r.Event == id && r.Answer == RsvpAnswer.Yes && (!showsSeats || r.Waiting == null)).ToListAsync(ct);
        return NeedsList.Of(coming.Select(r => seal.Open(r.Network, r.Needs)));
    }
}
