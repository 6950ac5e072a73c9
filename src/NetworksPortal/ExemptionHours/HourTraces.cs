using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours;

/// <summary>
/// The network's totals stay true when a member leaves: the quarters remain, under one persona that nobody has, so that
/// the contributors can still be counted. What they wrote beside them goes, and so does what they changed.
/// </summary>
internal sealed class HourTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        await db.Set<HourChange>().Where(c => c.Network == network && c.Persona == persona).ExecuteDeleteAsync(ct);
        var nobody = PersonaId.New();
        await db.Set<HourEntry>().Where(e => e.Network == network && e.Persona == persona)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Persona, nobody).SetProperty(e => e.Note, SealedText.Empty), ct);
    }
}
