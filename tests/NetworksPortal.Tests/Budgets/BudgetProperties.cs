using FsCheck;
using FsCheck.Fluent;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class BudgetProperties
{
    /// <summary>Enough, for some, to need a second core member.</summary>
    private const decimal Second = 20;

    private static readonly string[] Refusals =
        ["OverBudget", "CostMoved", "CostCancelled", "NeedsSecond", "CostOwn", "AlreadyApproved", "NeedsNoSecond", "CostChanged", "ApprovalsOpen", "YearClosed", "ClaimOwn"];

    /// <summary>
    /// Enter, correct, approve, move, claim, raise and close in any order: the totals that guard the grant, the totals that are shown, the report's
    /// parts and the lines added up are one, to the cent.
    /// </summary>
    [Fact]
    public void The_lines_always_add_up_to_the_totals() => Prop
        .ForAll(Steps().ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static Gen<(int Kind, int Cents, int Which)[]> Steps() => Gen
        .Choose(0, 11).SelectMany(kind => Gen.Choose(1, 6000).SelectMany(cents => Gen.Choose(0, 20).Select(which => (kind, cents, which))))
        .ArrayOf(25);

    private static async Task RunAsync((int Kind, int Cents, int Which)[] steps)
    {
        var book = new BudgetScene();
        await book.InitializeAsync();
        try
        {
            await book.GrantAsync(book.Amina, 150);
            await book.SecondOverAsync(Second);
            var granted = 150L;
            foreach (var (kind, cents, which) in steps)
            {
                granted += kind == 5 ? which : 0;
                await TryAsync(() => StepAsync(book, kind, cents, which, granted));
                await CheckAsync(book, granted);
            }
        }
        finally
        {
            await book.DisposeAsync();
        }
    }

    /// <summary>A refusal is one of the ways that a step may end; the totals must hold after it too.</summary>
    private static async Task TryAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (RuleViolation refused) when (Refusals.Contains(refused.Code))
        {
            // Checked by the caller.
        }
    }

    private static async Task StepAsync(BudgetScene book, int kind, int cents, int which, long granted)
    {
        var who = which % 2 == 0 ? book.Amina : book.Farid;
        var lines = await book.LinesAsync(book.Amina);
        var line = lines.Count == 0 ? null : await book.LineAsync(lines[which % lines.Count].Id);
        await (kind switch
        {
            5 => book.GrantAsync(book.Amina, granted),
            6 => book.AskBackAsync(book.Dina, cents / 100m),
            7 when (await book.ClaimsAsync(book.Dina)).Any(c => c.State == NetworksPortal.Budgets.Claims.ClaimState.Asked) => book.DecideAsync(who, which % 3 > 0, "Nee"),
            8 when line is not null => book.CorrectAsync(who, line.Id, line.Version - (which % 5 == 0 ? 1 : 0), Text(cents / 100m)),
            9 when line is not null => book.ApproveAsync(who, line.Id, line.Version),
            3 or 4 or 10 when line is not null => book.MoveAsync(who, line.Id, (CostState)(1 + (which % 3))),
            _ => book.EnterAsync(who, Cost(cents / 100m, (CostState)(kind % 3))),
        });
    }

    private static async Task CheckAsync(BudgetScene book, long granted)
    {
        var (budget, lines) = (await book.OverviewAsync(book.Amina), await book.LinesAsync(book.Amina));
        var report = (await book.Portal.Ask<YearReport, YearOfMoney?>(year => year.Handle(book.Amina, 2026)))!;
        var kept = await book.Portal.Ask<PortalDb, MoneyGrant>(db => Task.FromResult(db.Set<MoneyGrant>().Single(g => g.Network == book.Amina.Network)));
        var used = Sum(CostState.Committed) + Sum(CostState.Paid);
        Assert.Equal((granted * 100, used, Sum(CostState.Planned)), (kept.GrantedCents, kept.UsedCents, kept.PlannedCents));
        Assert.Equal((Sum(CostState.Planned), Sum(CostState.Committed), Sum(CostState.Paid)), (budget.Planned.Cents, budget.Committed.Cents, budget.Paid.Cents));
        Assert.Equal((kept.GrantedCents - used, true), (budget.Left.Cents, budget.Left.Cents >= 0));
        Assert.Equal((used, used, budget.Left), (report.Categories.Sum(c => c.Used.Cents), report.Months.Sum(m => m.Used.Cents), report.Months[^1].Left));
        Assert.Equal(used + Sum(CostState.Planned), (await book.FindAsync(book.Amina, new LineFilter())).Sum.Cents);
        Assert.Equal(lines.Count, lines.Select(l => l.Number).Distinct().Count());
        foreach (var large in lines.Where(l => l.State is CostState.Committed or CostState.Paid && l.Amount.Cents > (long)(Second * 100)))
        {
            Assert.NotNull((await book.LineAsync(large.Id)).ApprovedBy);
        }

        long Sum(CostState state) => lines.Where(l => l.State == state).Sum(l => l.Amount.Cents);
    }
}
