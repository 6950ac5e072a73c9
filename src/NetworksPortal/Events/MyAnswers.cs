using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting that somebody answered to, with their answer.</summary>
public sealed record AnsweredMeeting(
    EventId Id, string Title, Instant StartsAt, Instant EndsAt, bool IsCancelled, RsvpAnswer Answer, bool Waits, string Needs, Instant? OfferedUntil, bool WithGuest, bool WasThere);

/// <summary>What the viewer answered, in the order of the meetings: as long as answers are kept.</summary>
public sealed class MyAnswers(PortalDb db, INetworkSeal seal, EventSheets sheets)
{
    public async Task<IReadOnlyList<AnsweredMeeting>> Handle(Viewer viewer, CancellationToken ct)
    {
        var mine = await db.Set<Rsvp>().AsNoTracking()
            .Where(r => r.Network == viewer.Network && r.Persona == viewer.Persona)
            .Join(db.Set<Event>().AsNoTracking(), r => r.Event, e => e.Id, (rsvp, meeting) => new { Rsvp = rsvp, Meeting = meeting })
            .OrderBy(both => both.Meeting.StartsAt)
            .ToListAsync(ct);
        var open = await sheets.OfAsync(viewer, mine.Select(both => both.Meeting), ct);
        return
        [
            .. mine.Select(both => new AnsweredMeeting(
                both.Meeting.Id, open(both.Meeting).Title, both.Meeting.StartsAt, both.Meeting.EndsAt,
                both.Meeting.IsCancelled, both.Rsvp.Answer, both.Rsvp.Waiting is not null, seal.Open(viewer.Network, both.Rsvp.Needs),
                both.Rsvp.OfferedUntil, both.Rsvp.WithGuest, both.Rsvp.WasThere)),
        ];
    }
}
