using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>The book keeps its costs when a member leaves, under a persona that nobody has.</summary>
internal sealed class CostTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, PersonaId persona, CancellationToken ct)
    {
        var nobody = PersonaId.New();
        await db.Set<CostLine>().Where(l => l.Network == network && l.EnteredBy == persona)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.EnteredBy, nobody), ct);
    }
}
