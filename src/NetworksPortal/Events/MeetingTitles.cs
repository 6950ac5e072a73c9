using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting to choose from a list.</summary>
public sealed record MeetingTitle(EventId Id, Instant StartsAt, string Title);

/// <summary>The meetings around now that the viewer's own network holds, latest first: titles, and nothing of who comes.</summary>
public sealed class MeetingTitles(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <param name="viewer">A member.</param>
    /// <param name="most">How many of those to come, and how many of those that were.</param>
    /// <param name="ct">Ends it early.</param>
    public async Task<IReadOnlyList<MeetingTitle>> Handle(Viewer viewer, int most, CancellationToken ct)
    {
        var now = time.Now();
        var own = db.Set<Event>().OwnedBy(viewer).Select(e => new { e.Id, e.StartsAt, e.Sheet });
        var next = await own.Where(e => e.StartsAt > now).OrderBy(e => e.StartsAt).Take(most).ToListAsync(ct);
        var past = await own.Where(e => e.StartsAt <= now).OrderByDescending(e => e.StartsAt).Take(most).ToListAsync(ct);
        return [.. Enumerable.Reverse(next).Concat(past).Select(e => new MeetingTitle(e.Id, e.StartsAt, EventSheet.Open(seal, viewer.Network, e.Sheet).Title))];
    }
}
