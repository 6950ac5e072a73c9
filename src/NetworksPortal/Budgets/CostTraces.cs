using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Budgets;

/// <summary>
/// The book keeps its costs when a member leaves, under a persona that nobody has. Their claims go, with the receipts that are
/// not the book's own yet; a cost that a claim became never knew whose it was.
/// </summary>
internal sealed class CostTraces(PortalDb db) : IPersonaTraces
{
    public async Task EraseAsync(NetworkId network, List<PersonaId> personas, CancellationToken ct)
    {
        var lines = db.Set<CostLine>().Where(l => l.Network == network);
        var named = await lines.Select(l => new { l.EnteredBy, l.AmountBy, l.ApprovedBy }).Distinct().ToListAsync(ct);
        var found = named.SelectMany(by => new PersonaId?[] { by.EnteredBy, by.AmountBy, by.ApprovedBy }).OfType<PersonaId>().ToHashSet();
        foreach (var persona in personas.Where(found.Contains).DefaultIfEmpty(PersonaId.New()))
        {
            var nobody = PersonaId.New();
            await lines.Where(l => l.EnteredBy == persona).ExecuteUpdateAsync(set => set.SetProperty(l => l.EnteredBy, nobody), ct);
            await lines.Where(l => l.AmountBy == persona).ExecuteUpdateAsync(set => set.SetProperty(l => l.AmountBy, nobody), ct);
            await lines.Where(l => l.ApprovedBy == persona).ExecuteUpdateAsync(set => set.SetProperty(l => l.ApprovedBy, nobody), ct);
        }

        await db.Set<ExpenseClaim>().Where(c => c.Network == network && EF.Parameter(personas).Contains(c.Claimant)).ExecuteDeleteAsync(ct);
    }
}
