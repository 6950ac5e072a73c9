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
    public async Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct)
    {
        await db.Set<HourChange>().Where(c => c.Network == network && EF.Parameter(personas).Contains(c.Persona)).ExecuteDeleteAsync(ct);
        var entries = db.Set<HourEntry>().Where(e => e.Network == network);
        var found = (await entries.Select(e => e.Persona).Distinct().ToListAsync(ct)).ToHashSet();
        foreach (var persona in personas.Where(found.Contains).DefaultIfEmpty(PersonaId.New()))
        {
            var nobody = PersonaId.New();
            await entries.Where(e => e.Persona == persona)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.Persona, nobody).SetProperty(e => e.Note, SealedText.Empty), ct);
        }
    }
}
