using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Events.Hosting;

/// <summary>Who hosts meetings together, and how many of each come, as far as one of them may know.</summary>
public sealed class EventHosts(PortalDb db, HostedToday known, TimeProvider time)
{
    /// <returns>Of each meeting that is or was hosted together; of the others nothing. For whoever may read the meeting.</returns>
    public async Task<IReadOnlyDictionary<EventId, Together>> OfAsync(Viewer viewer, IReadOnlyCollection<EventId> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<EventId, Together>();
        }

        var hosted = await db.Set<CoHost>().AsNoTracking()
            .Where(h => EF.Parameter(ids).Contains(h.Event) && (h.State == CoHostState.Accepted || h.State == CoHostState.Ended))
            .Join(db.Set<Event>(), h => h.Event, e => e.Id, (h, e) => new { h.Event, Inviting = e.Network, CoHost = h.Network, Hosts = h.State == CoHostState.Accepted })
            .ToListAsync(ct);
        if (hosted.Count == 0)
        {
            return new Dictionary<EventId, Together>();
        }

        var names = await db.Networks.AsNoTracking().Select(n => new { n.Id, n.Name }).ToDictionaryAsync(n => n.Id, n => n.Name, ct);
        var seated = await SeatedAsync([.. hosted.Select(h => h.Event).Distinct()], ct);
        return hosted.GroupBy(h => h.Event).ToDictionary(of => of.Key, of => new Together(
        [
            .. of.Where(h => h.Hosts).Select(h => h.CoHost).Append(of.First().Inviting).Where(n => n != viewer.Network)
                .Select(n => new HostCount(names[n], seated[of.Key].GetValueOrDefault(n) is >= HostCount.Least and var many ? many : null))
                .OrderBy(count => count.Name, StringComparer.CurrentCulture),
        ]));
    }

    public async Task<Together?> OfAsync(Viewer viewer, EventId id, CancellationToken ct) => (await OfAsync(viewer, [id], ct)).GetValueOrDefault(id);

    private async Task<IReadOnlyDictionary<EventId, IReadOnlyDictionary<NetworkId, int>>> SeatedAsync(IReadOnlyList<EventId> ids, CancellationToken ct)
    {
        var today = time.Today();
        var unknown = ids.Where(id => known.Find(id, today) is null).ToList();
        if (unknown.Count > 0)
        {
            var counted = await db.Set<Rsvp>().Where(r => EF.Parameter(unknown).Contains(r.Event) && r.Answer == RsvpAnswer.Yes && r.Waiting == null)
                .GroupBy(r => new { r.Event, r.Network }).Select(g => new { g.Key.Event, g.Key.Network, Count = g.Count() }).ToListAsync(ct);
            unknown.ForEach(id => known.Keep(id, today, counted.Where(c => c.Event == id).ToDictionary(c => c.Network, c => c.Count)));
        }

        return ids.ToDictionary(id => id, id => known.Find(id, today)!);
    }
}
