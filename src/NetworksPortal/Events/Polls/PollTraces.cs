using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Polls;

/// <summary>Whoever leaves takes along what they said to dates: one statement, the same for somebody who said nothing.</summary>
internal sealed class PollTraces(PortalDb db) : IPersonaTraces
{
    public Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct) =>
        db.Set<PollAnswer>().Where(a => a.Network == network && EF.Parameter(personas).Contains(a.Persona)).ExecuteDeleteAsync(ct);
}

/// <summary>What a network still asked ends when it closes, and the rooms that it kept are free again.</summary>
internal sealed class PollsOfClosedNetwork(PortalDb db, PollRooms rooms) : INetworkTraces
{
    public async Task EndAsync(NetworkId network, CancellationToken ct)
    {
        foreach (var poll in await db.Set<Poll>().AsNoTracking().Where(p => p.Network == network && p.Meeting == null).ToListAsync(ct))
        {
            await rooms.FreeAsync(poll.Id, chosen: null, ct);
        }

        await db.Set<Poll>().Where(p => p.Network == network).ExecuteDeleteAsync(ct);
    }
}
