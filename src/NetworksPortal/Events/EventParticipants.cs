using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <param name="Persona">To find oneself; no page prints it.</param>
/// <param name="Name">As that member chose to be seen by the core team; null where they are gone.</param>
/// <param name="IsOffered">A seat waits for them, and they have not said yes to it yet.</param>
/// <param name="Place">Place on the waitlist among their own network, from one; null for whoever does not wait, and where seats may not be told.</param>
public sealed record Participant(PersonaId Persona, string? Name, RsvpAnswer Answer, int? Place, string Needs, bool IsOffered = false, bool WithGuest = false)
{
    /// <summary>Noted by the core team, where the network keeps a list.</summary>
    public bool WasThere { get; init; }
}

/// <summary>Who answered what, and what they need: for the core team of their own network, which organises the meeting, and for nobody else.</summary>
public sealed class EventParticipants(PortalDb db, INetworkSeal seal, Rosters rosters, EventHosts hosts)
{
    /// <returns>Those with a seat, the waitlist in its order, then who may come and who does not. Empty for whoever may not know.</returns>
    public async Task<IReadOnlyList<Participant>> Handle(Viewer viewer, EventId id, CancellationToken ct) => [.. (await Handle(viewer, [id], ct))[id]];

    /// <summary>The same of several meetings.</summary>
    public async Task<ILookup<EventId, Participant>> Handle(Viewer viewer, IReadOnlyCollection<EventId> ids, CancellationToken ct)
    {
        if (!viewer.IsIn(EventCircles.Answers))
        {
            return Array.Empty<Participant>().ToLookup(_ => default(EventId));
        }

        var read = await db.Set<Event>().AnswersReadBy(viewer).Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => new { e.Id, HasHosts = e.CoHosts.Any() }).ToListAsync(ct);
        var managed = read.ConvertAll(e => e.Id);
        var together = await hosts.OfAsync(viewer, [.. read.Where(e => e.HasHosts).Select(e => e.Id)], ct);
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        var rsvps = await db.Set<Rsvp>().AsNoTracking().Where(r => EF.Parameter(managed).Contains(r.Event) && r.Network == viewer.Network).OrderBy(r => r.Waiting).ToListAsync(ct);
        return rsvps.GroupBy(r => r.Event).SelectMany(Opened).ToLookup(p => p.Event, p => p.Participant);

        IEnumerable<(EventId Event, Participant Participant)> Opened(IGrouping<EventId, Rsvp> those)
        {
            var (place, showsSeats) = (0, together.GetValueOrDefault(those.Key)?.ShowsSeats ?? true);
            return those
                .Select(r => new Participant(
                    r.Persona, roster.NameOf(r.Persona, forCore: true), r.Answer, r.Waiting is null || r.IsOffered || !showsSeats ? null : ++place, seal.Open(viewer.Network, r.Needs), r.IsOffered && showsSeats, r.WithGuest && showsSeats) { WasThere = r.WasThere })
                .OrderBy(p => p.Answer).ThenBy(p => p.Place ?? 0).ThenBy(p => p.Name, StringComparer.CurrentCulture)
                .Select(participant => (those.Key, participant));
        }
    }
}
