using NetworksPortal.Budgets;
using NetworksPortal.Memberships.Log;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class SecondPairOfEyesTests : BudgetTests
{
    [Fact]
    public async Task Over_the_amount_a_cost_waits_as_a_plan_until_somebody_else_approves()
    {
        var id = await BigAsync();
        Assert.Equal("NeedsSecond", (await RefusedAsync(() => Book.MoveAsync(Book.Amina, id, CostState.Paid))).Code);

        Assert.True(await Book.ApproveAsync(Book.Farid, id, 1));
        Assert.True(await Book.MoveAsync(Book.Amina, id, CostState.Paid));

        Assert.Equal((new Euros(50000), new Euros(0)), ((await Book.OverviewAsync(Book.Amina)).Paid, (await Book.OverviewAsync(Book.Amina)).Planned));
        Assert.Equal(
            [NetworkAction.SecondPairOfEyesSet, NetworkAction.CostEntered, NetworkAction.CostApproved, NetworkAction.CostMoved],
            (await Book.Portal.LogAsync(Book.Amina.Network)).Select(line => line.Action).TakeLast(4));
        Assert.Equal(Book.Farid.Persona, (await Book.Portal.LogAsync(Book.Amina.Network))[^2].Actor);
    }

    [Fact]
    public async Task At_the_amount_itself_one_is_enough()
    {
        await Book.GrantAsync(Book.Amina, 1000);
        await Book.SecondOverAsync(250);

        Assert.Equal(CostState.Committed, (await Book.EnterAsync(Book.Amina, Cost(250))).State);
        Assert.Equal(CostState.Planned, (await Book.EnterAsync(Book.Amina, Cost(250.01m))).State);
    }

    [Fact]
    public async Task Nobody_approves_their_own_nor_what_they_did_not_see()
    {
        var id = await BigAsync();

        Assert.Equal("CostOwn", (await RefusedAsync(() => Book.ApproveAsync(Book.Amina, id, 1))).Code);
        Assert.Equal("CostChanged", (await RefusedAsync(() => Book.ApproveAsync(Book.Farid, id, 0))).Code);
        Assert.False(await Book.ApproveAsync(Book.Dina, id, 1));
        Assert.False(await Book.ApproveAsync(Book.Bart, id, 1));
        Assert.True((await Book.LineAsync(id)).NeedsSecond);
    }

    [Fact]
    public async Task Approving_twice_is_refused_also_when_both_do_it_at_once()
    {
        var id = await BigAsync();
        var third = await Book.Portal.FoundAsync(new(8), Book.Amina.Network);

        var answers = await Task.WhenAll(new[] { Book.Farid, third, Book.Farid, third }.Select(who => Task.Run(() => TryAsync(() => Book.ApproveAsync(who, id, 1)))));

        Assert.Equal([null, "AlreadyApproved", "AlreadyApproved", "AlreadyApproved"], answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_raised_amount_needs_approval_again_and_a_lowered_one_does_not()
    {
        var id = await BigAsync();
        await Book.ApproveAsync(Book.Farid, id, 1);
        await Book.MoveAsync(Book.Amina, id, CostState.Committed);

        Assert.Equal(Correction.Done, await Book.CorrectAsync(Book.Amina, id, 3, Text(499)));
        Assert.Equal(CostState.Committed, (await Book.LineAsync(id)).State);
        Assert.Equal(Correction.WaitsForSecond, await Book.CorrectAsync(Book.Farid, id, 4, Text(500.01m)));

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal((new Euros(50001), new Euros(0), new Euros(100000)), (budget.Planned, budget.Committed, budget.Left));
        Assert.Equal("CostOwn", (await RefusedAsync(() => Book.ApproveAsync(Book.Farid, id, 5))).Code);
        Assert.True(await Book.ApproveAsync(Book.Amina, id, 5));
    }

    [Fact]
    public async Task A_core_member_alone_cannot_ask_for_a_second()
    {
        Assert.Equal("SecondMissing", (await RefusedAsync(() => Book.Portal.Do<SettleBudgetRules>(settle => settle.Handle(Book.Bart, new Euros(100), "")))).Code);
    }

    [Fact]
    public async Task When_the_one_who_entered_it_has_left_another_may_approve()
    {
        var id = await BigAsync();
        await Book.Portal.LeaveAsync(Book.Amina.Employee, Book.Amina.Network);

        Assert.True(await Book.ApproveAsync(Book.Farid, id, 1));
    }

    private async Task<CostLineId> BigAsync()
    {
        await Book.GrantAsync(Book.Amina, 1000);
        await Book.SecondOverAsync(250);
        return (await Book.EnterAsync(Book.Amina, Cost(500))).Id;
    }

    private static async Task<string?> TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused.Code;
        }
    }
}
