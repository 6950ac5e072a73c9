using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>What a network still planned is called off when it closes, and its rooms are free again.</summary>
internal sealed class EventsOfClosedNetwork(PortalDb db, INetworkSeal seal, EventRooms rooms, TimeProvider time) : INetworkTraces
{
    public async Task EndAsync(NetworkId network, CancellationToken ct)
    {
        var now = time.Now();
        var planned = await db.Set<Event>().Where(e => e.Network == network && e.StartsAt > now && e.State == EventState.Planned).ToListAsync(ct);
        var sheets = planned.ToDictionary(meeting => meeting, meeting => EventSheet.Open(seal, network, meeting.Sheet));
        await rooms.FreeAsync([.. sheets.Values], ct);
        foreach (var (meeting, sheet) in sheets)
        {
            meeting.Cancel((sheet with { Booking = null }).Seal(seal, network), now);
        }

        await db.SaveChangesAsync(ct);
    }
}
