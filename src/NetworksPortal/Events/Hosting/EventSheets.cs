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
        var open = await OfAsync(viewer, meetings.Select(SealedSheet.Of), ct);
        return meeting => open(SealedSheet.Of(meeting));
    }

    /// <inheritdoc cref="OfAsync(Viewer, IEnumerable{Event}, CancellationToken)"/>
    internal async Task<Func<SealedSheet, EventSheet>> OfAsync(Viewer viewer, IEnumerable<SealedSheet> sheets, CancellationToken ct)
    {
        var others = sheets.Where(sheet => sheet.Network != viewer.Network).Select(sheet => sheet.Meeting).ToList();
        var copies = others.Count == 0 ? [] : await db.Set<CoHost>().AsNoTracking()
            .Where(h => h.Network == viewer.Network && EF.Parameter(others).Contains(h.Event)).ToDictionaryAsync(h => h.Event, h => h.Sheet, ct);
        return sheet => EventSheet.Open(seal, viewer.Network, sheet.Network == viewer.Network ? sheet.Text : copies[sheet.Meeting]);
    }

    public async Task<EventSheet> OfAsync(Viewer viewer, Event meeting, CancellationToken ct) => (await OfAsync(viewer, [meeting], ct))(meeting);
}
