using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>One meeting for a member's own calendar, neutral in every field.</summary>
public sealed class CalendarFileOfEvent(PortalDb db, EventSheets sheets, TimeProvider time)
{
    /// <returns>Null where there is no such meeting for this viewer.</returns>
    public async Task<string?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().VisibleTo(viewer).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return null;
        }

        var sheet = await sheets.OfAsync(viewer, meeting, ct);
        return CalendarFile.Write([CalendarEntry.For(viewer, meeting, sheet)], time.Now());
    }
}
