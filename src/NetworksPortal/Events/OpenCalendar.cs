using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>The open meetings of one network as a calendar to subscribe to. They are public, and so are their titles.</summary>
public sealed class OpenCalendar(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <returns>Null where there is no such network.</returns>
    public async Task<string?> Handle(string slug, CancellationToken ct)
    {
        var network = await db.Set<Network>().AsNoTracking().FirstOrDefaultAsync(n => n.Slug == slug && n.State != NetworkState.Archived, ct);
        if (network is null)
        {
            return null;
        }

        var now = time.Now();
        var found = await db.Set<Event>().AsNoTracking()
            .Where(e => e.Network == network.Id && e.Audience == EventAudience.AllStaff && e.EndsAt > now)
            .OrderBy(e => e.StartsAt).ToListAsync(ct);
        return CalendarFile.Write(found.Select(Entry), now);
    }

    private CalendarEntry Entry(Event meeting)
    {
        var sheet = EventSheet.Open(seal, meeting.Network, meeting.Sheet);
        return new CalendarEntry(
            CalendarUid.ForPublic(meeting.CalendarSecret), meeting.Sequence, meeting.StartsAt, meeting.EndsAt,
            sheet.Title, sheet.Place, meeting.IsCancelled, IsPublic: true);
    }
}
