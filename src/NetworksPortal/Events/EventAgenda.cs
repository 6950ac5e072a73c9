using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>Reads the lines of an agenda, the viewer's own answers and the other hosts with them, in a handful of queries.</summary>
public sealed class EventAgenda(PortalDb db, EventSheets sheets, EventHosts hosts)
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
            .ToDictionaryAsync(r => r.Event, r => new MyAnswer(r.Answer, r.Waiting is null || r.OfferedUntil is not null ? null : r.Before + 1, "", r.OfferedUntil, r.WithGuest) { Waits = r.Waiting is not null && r.OfferedUntil is null }, ct);
        var invited = (await db.InvitedTo(viewer).ToListAsync(ct)).ToHashSet();
        var (open, together) = (await sheets.OfAsync(viewer, found, ct), await hosts.OfAsync(viewer, ids, ct));
        return found.ConvertAll(meeting => Line(viewer, meeting, open(meeting), together.GetValueOrDefault(meeting.Id), mine.GetValueOrDefault(meeting.Id), invited.Contains(meeting.Id)));
    }

    private static EventSummary Line(Viewer viewer, Event meeting, EventSheet sheet, Together? together, MyAnswer? mine, bool isInvited) => new(
        meeting.Id, meeting.Kind, meeting.Audience, meeting.StartsAt, meeting.EndsAt, meeting.IsCancelled, sheet.Title, sheet.Place, sheet.IsOnline,
        meeting.Capacity, together is null or { ShowsSeats: true } ? meeting.Taken : null, meeting.Network == viewer.Network ? meeting.Headcount : null,
        together is null || mine is null ? mine : mine with { Place = null }, isInvited && mine is null, meeting.Series)
    {
        IsOurs = meeting.Network == viewer.Network, Together = [.. together?.Others.Select(other => other.Name) ?? []],
    };
}
