using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

/// <summary>The costs that a core member entered. Whom they were paid to is left out: it may name somebody else.</summary>
internal sealed class CostsData(PortalDb db, INetworkSeal seal) : IPersonaData
{
    public string FileName => "costs.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(CostLine)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct)
    {
        var mine = await db.Set<CostLine>().AsNoTracking().Where(l => l.Network == me.Network && l.EnteredBy == me.Persona).OrderBy(l => l.Day).ToListAsync(ct);
        return mine.ConvertAll(l => new { l.Day, Euros = l.Cents / 100m, l.Category, l.State, Description = seal.Open(me.Network, l.Description) });
    }
}
