using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Series;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>An open meeting as everybody may know it. Nothing here counts people.</summary>
public sealed record OpenEvent(
    NetworkId Network, Instant StartsAt, Instant EndsAt, bool IsCancelled, string Title, string Text, string Place, bool IsOnline, SeriesId? Series = null);

/// <summary>Meetings for all colleagues that are still to come, of all networks at once, soonest first.</summary>
public sealed class OpenEvents(PortalDb db, PublicShelf shelf, INetworkSeal seal, TimeProvider time)
{
    public Task<IReadOnlyList<OpenEvent>> Handle(CancellationToken ct) => shelf.ReadAsync(db, () => ReadAsync(ct));

    private async Task<IReadOnlyList<OpenEvent>> ReadAsync(CancellationToken ct)
    {
        var now = time.Now();
        // What ended lies behind: no older start can still be going on, and the starts have an index.
        var first = now - EventTimes.Longest;
        var found = await db.Set<Event>().AsNoTracking()
            .Where(e => e.Audience == EventAudience.AllStaff && e.StartsAt > first && e.EndsAt > now)
            .Where(e => db.Set<Network>().Any(n => n.Id == e.Network && n.State != NetworkState.Archived))
            .OrderBy(e => e.StartsAt).ToListAsync(ct);
        return found.ConvertAll(Open);
    }

    private OpenEvent Open(Event meeting)
    {
        var sheet = EventSheet.Open(seal, meeting.Network, meeting.Sheet);
        return new OpenEvent(
            meeting.Network, meeting.StartsAt, meeting.EndsAt, meeting.IsCancelled, sheet.Title, sheet.Text, sheet.Place, sheet.IsOnline, meeting.Series);
    }
}
