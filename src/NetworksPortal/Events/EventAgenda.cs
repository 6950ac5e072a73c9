using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>Reads the lines of an agenda, the viewer's own answers with them, in three queries.</summary>
public sealed class EventAgenda(PortalDb db, INetworkSeal seal)
{
    internal IQueryable<Event> VisibleTo(Viewer viewer) => db.Set<Event>().AsNoTracking().VisibleTo(viewer);

    internal async Task<IReadOnlyList<EventSummary>> ReadAsync(Viewer viewer, IQueryable<Event> events, CancellationToken ct)
    {
        var found = await events.ToListAsync(ct);
        var ids = found.ConvertAll(meeting => meeting.Id);
        var mine = await db.Set<Rsvp>().AsNoTracking()
            .Where(r => r.Network == viewer.Network && r.Persona == viewer.Persona && ids.Contains(r.Event))
            .Select(r => new
            {
                r.Event, r.Answer, r.Waiting, r.OfferedUntil, r.WithGuest,
                Before = db.Set<Rsvp>().Count(other => other.Event == r.Event && other.Waiting < r.Waiting && other.OfferedUntil == null),
            })
            .ToDictionaryAsync(r => r.Event, r => new MyAnswer(r.Answer, r.Waiting is null || r.OfferedUntil is not null ? null : r.Before + 1, "", r.OfferedUntil, r.WithGuest), ct);
        var invited = (await db.InvitedTo(viewer).ToListAsync(ct)).ToHashSet();
        return found.ConvertAll(meeting => Line(viewer, meeting, mine.GetValueOrDefault(meeting.Id), invited.Contains(meeting.Id)));
    }

    private EventSummary Line(Viewer viewer, Event meeting, MyAnswer? mine, bool isInvited)
    {
        var sheet = EventSheet.Open(seal, viewer.Network, meeting.Sheet);
        return new EventSummary(
            meeting.Id, meeting.Kind, meeting.Audience, meeting.StartsAt, meeting.EndsAt, meeting.IsCancelled,
            sheet.Title, sheet.Place, sheet.IsOnline, meeting.Capacity, meeting.Taken, meeting.Headcount, mine, isInvited && mine is null, meeting.Series);
    }
}
