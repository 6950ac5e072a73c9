using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence.Planning;

namespace NetworksPortal.Events;

/// <summary>What has been, latest first.</summary>
public sealed class PastEvents(EventAgenda agenda, TimeProvider time)
{
    public const int PageSize = 50;

    private static readonly PlannedQuery<AgendaAsked, AgendaRow> Planned = new((db, asked) => AgendaRow.Of(
        db,
        // What is over has begun: the index is entered there, behind all that is to come.
        db.Set<Event>().AsNoTracking().VisibleTo(asked.Viewer).Where(e => e.StartsAt < asked.Now && e.EndsAt <= asked.Now),
        asked.Viewer).OrderByDescending(row => row.StartsAt).ThenByDescending(row => row.Id).Skip(() => asked.Skip).Take(() => asked.Most));

    /// <summary>The latest of them.</summary>
    public Task<IReadOnlyList<EventSummary>> Handle(Viewer viewer, int most, CancellationToken ct) => agenda.ReadAsync(Planned, new(viewer, time.Now(), 0, most), ct);

    /// <summary>One page of all of them, and whether there is another. They are not counted: that would read five years for fifty lines.</summary>
    /// <param name="viewer">The reader.</param>
    /// <param name="page">From one.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<(IReadOnlyList<EventSummary> Meetings, bool HasMore)> PageAsync(Viewer viewer, int page, CancellationToken ct)
    {
        var found = await agenda.ReadAsync(Planned, new(viewer, time.Now(), (page - 1) * PageSize, PageSize + 1), ct);
        return ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
