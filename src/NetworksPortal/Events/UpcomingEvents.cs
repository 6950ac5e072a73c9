using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Events;

/// <summary>What is still to come or going on, soonest first. What was called off stays in sight.</summary>
public sealed class UpcomingEvents(EventAgenda agenda, TimeProvider time)
{
    private const int Most = 100;

    private static readonly PlannedQuery<AgendaAsked, AgendaRow> Planned = new((db, asked) => AgendaRow.Of(
        db,
        db.Set<Event>().AsNoTracking().VisibleTo(asked.Viewer).Where(e => e.StartsAt > asked.Earliest && e.EndsAt > asked.Now),
        asked.Viewer).OrderBy(row => row.StartsAt).ThenBy(row => row.Id).Take(() => asked.Most));

    public Task<IReadOnlyList<EventSummary>> Handle(Viewer viewer, CancellationToken ct) => agenda.ReadAsync(Planned, new(viewer, time.Now(), 0, Most), ct);
}
