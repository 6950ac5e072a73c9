using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>Whoever leaves has no part of the pool any more, of no month.</summary>
internal sealed class ShareTraces(PortalDb db, INetworkSeal seal) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        foreach (var settled in await db.Set<HourShares>().Where(s => s.Network == network).ToListAsync(ct))
        {
            var parts = settled.Open(seal).ToDictionary();
            // Of somebody who never had one no row changes, which would tell that somebody left.
            if (parts.Remove(persona))
            {
                settled.Write(parts, seal);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}
