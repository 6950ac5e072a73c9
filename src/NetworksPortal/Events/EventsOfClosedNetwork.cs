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
        foreach (var meeting in await db.Set<Event>().Where(e => e.Network == network && e.StartsAt > now).ToListAsync(ct))
        {
            if (!meeting.IsCancelled)
            {
                var sheet = await rooms.FreeAsync(EventSheet.Open(seal, network, meeting.Sheet), ct);
                meeting.Cancel(sheet.Seal(seal, network), now);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
