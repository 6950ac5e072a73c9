using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
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

/// <summary>What a member asked back, and the answer. The receipt itself is on the page of claims, to keep from there.</summary>
internal sealed class ClaimsData(ReadClaims claims) : IPersonaData
{
    public string FileName => "claims.json";

    public IReadOnlyCollection<Type> Covers { get; } = [typeof(ExpenseClaim), typeof(Receipt)];

    public async Task<object> ReadAsync(Viewer me, CancellationToken ct) =>
        (await claims.MineAsync(me, ct)).Select(c => new { c.Day, Euros = c.Amount.Cents / 100m, c.Category, c.Description, c.State, c.Answer, c.Cost }).ToList();
}
