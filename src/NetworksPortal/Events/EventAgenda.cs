using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>Reads the lines of an agenda with the viewer's own answers, and the other hosts of those that have any. Words are opened where somebody reads them.</summary>
public sealed class EventAgenda(PortalDb db, EventSheets sheets, EventHosts hosts)
{
    internal IQueryable<Event> VisibleTo(Viewer viewer) => db.Set<Event>().AsNoTracking().VisibleTo(viewer);

    internal async Task<IReadOnlyList<EventSummary>> ReadAsync(Viewer viewer, IQueryable<Event> events, CancellationToken ct)
    {
        var found = await EventRow.Of(db, events, viewer).ToListAsync(ct);
        var open = await sheets.OfAsync(viewer, found.Select(row => row.Meeting), ct);
        var together = await hosts.OfAsync(viewer, [.. found.Where(row => row.HasHosts).Select(row => row.Meeting.Id)], ct);
        return found.ConvertAll(row => Line(viewer, row.Meeting, new Lazy<EventSheet>(() => open(row.Meeting)), together.GetValueOrDefault(row.Meeting.Id), Said(row.Mine, row.Before), row.IsInvited));
    }

    private static MyAnswer? Said(Rsvp? mine, int before) => mine is null ? null
        : new(mine.Answer, mine.Waiting is null || mine.IsOffered ? null : before + 1, "", mine.OfferedUntil, mine.WithGuest) { Waits = mine.Waiting is not null && !mine.IsOffered };

    private static EventSummary Line(Viewer viewer, Event meeting, Lazy<EventSheet> sheet, Together? together, MyAnswer? mine, bool isInvited) => new(
        meeting.Id, meeting.Kind, meeting.Audience, meeting.StartsAt, meeting.EndsAt, meeting.IsCancelled, sheet,
        meeting.Capacity, together is null or { ShowsSeats: true } ? meeting.Taken : null, meeting.Network == viewer.Network ? meeting.Headcount : null,
        together is null || mine is null ? mine : mine with { Place = null }, isInvited && mine is null, meeting.Series)
    {
        IsOurs = meeting.Network == viewer.Network, Together = [.. together?.Others.Select(other => other.Name) ?? []],
    };
}
