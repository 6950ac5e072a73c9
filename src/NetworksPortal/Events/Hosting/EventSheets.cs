using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>The words of meetings as one network reads them: its own, and its copies of those that it hosts with another.</summary>
public sealed class EventSheets(PortalDb db, INetworkSeal seal)
{
    /// <returns>Opens the sheet of any of <paramref name="meetings"/>, with no further question to the database.</returns>
    public async Task<Func<Event, EventSheet>> OfAsync(Viewer viewer, IEnumerable<Event> meetings, CancellationToken ct)
    {
        var others = meetings.Where(m => m.Network != viewer.Network).Select(m => m.Id).ToList();
        var copies = others.Count == 0 ? [] : await db.Set<CoHost>().AsNoTracking()
            .Where(h => h.Network == viewer.Network && EF.Parameter(others).Contains(h.Event)).ToDictionaryAsync(h => h.Event, h => h.Sheet, ct);
        return meeting => EventSheet.Open(seal, viewer.Network, meeting.Network == viewer.Network ? meeting.Sheet : copies[meeting.Id]);
    }

    public async Task<EventSheet> OfAsync(Viewer viewer, Event meeting, CancellationToken ct) => (await OfAsync(viewer, [meeting], ct))(meeting);
}
