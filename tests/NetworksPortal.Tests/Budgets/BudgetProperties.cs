using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.Budgets;
using NetworksPortal.Tests.Support;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class BudgetProperties
{
    /// <summary>Enter, move and raise in any order: the totals that guard the grant are the lines added up, to the cent.</summary>
    [Fact]
    public void The_lines_always_add_up_to_the_totals() => Prop
        .ForAll(Steps().ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static Gen<(int Kind, int Cents, int Which)[]> Steps() => Gen
        .Choose(0, 5).SelectMany(kind => Gen.Choose(1, 6000).SelectMany(cents => Gen.Choose(0, 20).Select(which => (kind, cents, which))))
        .ArrayOf(25);

    private static async Task RunAsync((int Kind, int Cents, int Which)[] steps)
    {
        using var book = new NetworkBook();
        await book.OpenAsync();
        await book.GrantAsync(book.Amina, 150);
        var granted = 150L;
        foreach (var (kind, cents, which) in steps)
        {
            try
            {
                await StepAsync(kind, cents, which);
            }
            catch (RuleViolation refused) when (refused.Code is "OverBudget" or "CostMoved")
            {
                // A refusal is one of the ways that a step may end; the totals must hold after it too.
            }

            await CheckAsync();
        }

        async Task StepAsync(int kind, int cents, int which)
        {
            var lines = (await book.OverviewAsync(book.Amina)).Lines;
            if (kind == 5)
            {
                await book.GrantAsync(book.Amina, granted += which);
            }
            else if (kind < 3 || lines.Count == 0)
            {
                await book.EnterAsync(book.Amina, Cost(cents / 100m, (CostState)(kind % 3)));
            }
            else
            {
                await book.MoveAsync(book.Amina, lines[which % lines.Count].Id, (CostState)(1 + (which % 3)));
            }
        }

        async Task CheckAsync()
        {
            var budget = await book.OverviewAsync(book.Amina);
            await using var db = book.NewDb();
            var kept = db.Set<MoneyGrant>().Single(g => g.Network == book.Amina.Network);
            var used = budget.Lines.Where(l => l.State is CostState.Committed or CostState.Paid).Sum(l => l.Amount.Cents);
            var planned = budget.Lines.Where(l => l.State is CostState.Planned).Sum(l => l.Amount.Cents);
            Assert.Equal((granted * 100, used, planned), (kept.GrantedCents, kept.UsedCents, kept.PlannedCents));
            Assert.Equal(kept.GrantedCents - used, budget.Left.Cents);
            Assert.Equal(budget.Grant.Cents, budget.Grants.Sum(g => g.Added.Cents));
            Assert.True(budget.Left.Cents >= 0);
        }
    }
}
