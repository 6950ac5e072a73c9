using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

/// <summary>
/// Of a closed network's book the amounts stay, which the figures of its time were made of. Receipts, claims and words go: nobody
/// could read them any more.
/// </summary>
internal sealed class BookOfClosedNetwork(PortalDb db) : INetworkTraces
{
    public async Task EndAsync(NetworkId network, CancellationToken ct)
    {
        await db.Set<Receipt>().Where(r => r.Network == network).ExecuteDeleteAsync(ct);
        await db.Set<ExpenseClaim>().Where(c => c.Network == network).ExecuteDeleteAsync(ct);
        await db.Set<CostLine>().Where(l => l.Network == network).ExecuteUpdateAsync(
            set => set.SetProperty(l => l.Description, SealedText.Empty).SetProperty(l => l.Supplier, SealedText.Empty).SetProperty(l => l.OwnCategory, (OwnCategoryId?)null), ct);
        await db.Set<OwnCategory>().Where(c => c.Network == network).ExecuteDeleteAsync(ct);
    }
}
