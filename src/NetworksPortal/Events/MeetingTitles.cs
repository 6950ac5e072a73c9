using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting to choose from a list.</summary>
public sealed record MeetingTitle(EventId Id, Instant StartsAt, string Title);

/// <summary>The meetings around now that the viewer may see, also those that another network planned, latest first: titles, and nothing of who comes.</summary>
public sealed class MeetingTitles(PortalDb db, EventSheets sheets, TimeProvider time)
{
    /// <param name="viewer">A member.</param>
    /// <param name="most">How many of those to come, and how many of those that were.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<IReadOnlyList<MeetingTitle>> Handle(Viewer viewer, int most, CancellationToken ct)
    {
        var now = time.Now();
        var visible = db.Set<Event>().AsNoTracking().VisibleTo(viewer);
        var next = await visible.Where(e => e.StartsAt > now).OrderBy(e => e.StartsAt).Take(most).ToListAsync(ct);
        var past = await visible.Where(e => e.StartsAt <= now).OrderByDescending(e => e.StartsAt).Take(most).ToListAsync(ct);
        List<Event> all = [.. Enumerable.Reverse(next), .. past];
        var open = await sheets.OfAsync(viewer, all, ct);
        return all.ConvertAll(e => new MeetingTitle(e.Id, e.StartsAt, open(e).Title));
    }
}
