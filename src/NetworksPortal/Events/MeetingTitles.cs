using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting to choose from a list.</summary>
public sealed record MeetingTitle(EventId Id, Instant StartsAt, string Title);

/// <summary>The meetings around now that the viewer may see, also those that another network planned, latest first: titles, and nothing of who comes.</summary>
public sealed class MeetingTitles(PortalDb db, EventSheets sheets, TimeProvider time)
{
    /// <summary>How many of those to come, and how many of those that were.</summary>
    private const int Most = 30;

    private static readonly PlannedQuery<Asked, Row> Coming = new((db, asked) =>
        db.Set<Event>().VisibleTo(asked.Viewer).Where(e => e.StartsAt > asked.Now).OrderBy(e => e.StartsAt).Take(Most).Select(e => new Row(e.Id, e.Network, e.Sheet, e.StartsAt)));

    private static readonly PlannedQuery<Asked, Row> Past = new((db, asked) =>
        db.Set<Event>().VisibleTo(asked.Viewer).Where(e => e.StartsAt <= asked.Now).OrderByDescending(e => e.StartsAt).Take(Most).Select(e => new Row(e.Id, e.Network, e.Sheet, e.StartsAt)));

    /// <param name="viewer">A member.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<IReadOnlyList<MeetingTitle>> Handle(Viewer viewer, CancellationToken ct)
    {
        var asked = new Asked(viewer, time.Now());
        var next = await Coming.ToListAsync(db, asked, ct);
        List<Row> all = [.. Enumerable.Reverse(next), .. await Past.ToListAsync(db, asked, ct)];
        var open = await sheets.OfAsync(viewer, all.Select(row => row.Sealed), ct);
        return all.ConvertAll(row => new MeetingTitle(row.Id, row.StartsAt, open(row.Sealed).Title));
    }

    private sealed record Asked(Viewer Viewer, Instant Now);

    private sealed record Row(EventId Id, NetworkId Network, SealedText Sheet, Instant StartsAt)
    {
        public SealedSheet Sealed => new(Id, Network, Sheet);
    }
}
