using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Budgets;

/// <summary>A network gives a kind of cost a name of its own, and says which of the shared kinds it is.</summary>
public sealed class NameCategory(PortalDb db, INetworkSeal seal, ReadBudgetRules rules)
{
    /// <exception cref="RuleViolation"><c>NameMissing</c>, <c>TooLong</c>, <c>NameTaken</c>, <c>SharedMissing</c> or <c>TooMany</c>.</exception>
    public async Task Handle(Viewer viewer, string name, CostCategory shared, CancellationToken cancel = default)
    {
        Rules.Demand(!string.IsNullOrWhiteSpace(name), "NameMissing", "Name");
        TextLength.Check(name, OwnCategory.NameLength, "Name");
        Rules.Demand(Enum.IsDefined(shared), "SharedMissing", "Shared");
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var offered = (await rules.Handle(viewer, cancel)).Categories.Where(c => !c.IsRetired).ToList();
        Rules.Demand(offered.Count < OwnCategory.Most, "TooMany", "Name", OwnCategory.Most);
        Rules.Demand(!offered.Exists(c => string.Equals(c.Name, name.Trim(), StringComparison.CurrentCultureIgnoreCase)), "NameTaken", "Name");
        db.Add(new OwnCategory(viewer.Network, seal.Seal(viewer.Network, name.Trim()), shared));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Offers it no longer.</summary>
    /// <returns>False where the network has no such name.</returns>
    public async Task<bool> RetireAsync(Viewer viewer, OwnCategoryId id, CancellationToken cancel = default)
    {
        if (await db.Set<OwnCategory>().SingleOrDefaultAsync(c => c.Network == viewer.Network && c.Id == id, cancel) is not { } category)
        {
            return false;
        }

        category.Retire();
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
