using NetworksPortal.Budgets;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Support;

namespace NetworksPortal.Tests.Budgets;

internal static class BudgetScene
{
    public static async Task GrantAsync(this NetworkBook book, Viewer viewer, long euros, int year = 2026)
    {
        await using var db = book.NewDb();
        await new GrantMoney(db, book.Time).Handle(viewer.Network, year, new Euros(euros * 100), "Jaarlijkse toelage");
    }

    public static NewCost Cost(decimal euros, CostState state = CostState.Committed) => new(
        Guid.NewGuid(), NetworkBook.Today, new Euros((long)(euros * 100)), CostCategory.Catering, state, "Soep", "Bakker", null);

    public static async Task EnterAsync(this NetworkBook book, Viewer viewer, NewCost cost)
    {
        await using var db = book.NewDb();
        await new EnterCost(db, book.Seal).Handle(viewer, cost);
    }

    public static async Task<bool> MoveAsync(this NetworkBook book, Viewer viewer, CostLineId id, CostState to)
    {
        await using var db = book.NewDb();
        return await new MoveCost(db).Handle(viewer, id, to);
    }

    public static async Task<Budget> OverviewAsync(this NetworkBook book, Viewer viewer, int year = 2026)
    {
        await using var db = book.NewDb();
        return await new BudgetOverview(db, book.Seal).Handle(viewer, year);
    }
}
