using NetworksPortal.Budgets;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class MoveCostTests : BudgetTests
{
    [Fact]
    public async Task A_plan_is_committed_and_then_paid()
    {
        var id = await LineAsync(60, CostState.Planned);

        await Book.MoveAsync(Book.Amina, id, CostState.Committed);
        await Book.MoveAsync(Book.Amina, id, CostState.Paid);

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal((new Euros(0), new Euros(0), new Euros(6000), new Euros(4000)), (budget.Planned, budget.Committed, budget.Paid, budget.Left));
    }

    [Theory]
    [InlineData(CostState.Planned)]
    [InlineData(CostState.Committed)]
    [InlineData(CostState.Paid)]
    public async Task A_cost_that_is_called_off_gives_its_money_back(CostState state)
    {
        var id = await LineAsync(60, state);

        await Book.MoveAsync(Book.Amina, id, CostState.Cancelled);

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal((new Euros(10000), new Euros(0)), (budget.Left, budget.Planned));
    }

    [Fact]
    public async Task A_plan_for_which_the_room_has_gone_stays_a_plan()
    {
        var id = await LineAsync(60, CostState.Planned);
        await Book.EnterAsync(Book.Amina, Cost(50));

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Book.MoveAsync(Book.Amina, id, CostState.Committed));

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal(("OverBudget", new Euros(5000)), (refused.Code, refused.Arguments.Single()));
        Assert.Equal((new Euros(6000), new Euros(5000)), (budget.Planned, budget.Left));
    }

    [Fact]
    public async Task A_second_click_moves_nothing_twice()
    {
        var id = await LineAsync(60, CostState.Planned);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Book.MoveAsync(Book.Amina, id, CostState.Committed))));

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal((new Euros(4000), new Euros(0)), (budget.Left, budget.Planned));
    }

    [Theory]
    [InlineData(CostState.Paid, CostState.Committed)]
    [InlineData(CostState.Committed, CostState.Planned)]
    [InlineData(CostState.Cancelled, CostState.Paid)]
    public async Task A_cost_does_not_go_back(CostState from, CostState to)
    {
        var id = await LineAsync(60, from == CostState.Cancelled ? CostState.Planned : from);
        await Book.MoveAsync(Book.Amina, id, from);

        Assert.Equal("CostMoved", (await Assert.ThrowsAsync<RuleViolation>(() => Book.MoveAsync(Book.Amina, id, to))).Code);
    }

    [Fact]
    public async Task Another_networks_cost_is_not_there()
    {
        var id = await LineAsync(60, CostState.Planned);

        Assert.False(await Book.MoveAsync(Book.Bart, id, CostState.Committed));
        Assert.False(await Book.MoveAsync(Book.Amina, CostLineId.New(), CostState.Committed));
        Assert.Equal(CostState.Planned, (await Book.LinesAsync(Book.Amina)).Single().State);
    }

    private async Task<CostLineId> LineAsync(decimal euros, CostState state)
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.EnterAsync(Book.Amina, Cost(euros, state));
        return (await Book.LinesAsync(Book.Amina)).Single().Id;
    }
}
