using NetworksPortal.Budgets;
using NodaTime;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class CorrectCostTests : BudgetTests
{
    [Theory]
    [InlineData(CostState.Planned)]
    [InlineData(CostState.Committed)]
    [InlineData(CostState.Paid)]
    public async Task A_correction_moves_the_totals_by_the_difference(CostState state)
    {
        var id = await LineAsync(state);

        await Book.CorrectAsync(Book.Farid, id, 1, Text(80.55m, "Taart"));

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal(new Euros(8055), state switch { CostState.Planned => budget.Planned, CostState.Committed => budget.Committed, _ => budget.Paid });
        Assert.Equal(new Euros(state == CostState.Planned ? 10000 : 1945), budget.Left);
        Assert.Equal(("Taart", 2), ((await Book.LineAsync(id)).Description, (await Book.LineAsync(id)).Version));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_line_at_once_one_is_told()
    {
        var id = await LineAsync(CostState.Committed);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TryAsync(i % 2 == 0 ? Book.Amina : Book.Farid, id, $"Versie {i}"))));

        Assert.Equal(1, answers.Count(a => a is null));
        Assert.Equal(7, answers.Count(a => a == "CostChanged"));
        Assert.Equal(2, (await Book.LineAsync(id)).Version);
    }

    [Fact]
    public async Task A_higher_amount_than_there_is_room_for_is_refused_and_nothing_changes()
    {
        var id = await LineAsync(CostState.Committed);

        var refused = await RefusedAsync(() => Book.CorrectAsync(Book.Amina, id, 1, Text(100.01m)));

        Assert.Equal(("OverBudget", new Euros(4000)), (refused.Code, refused.Arguments.Single()));
        Assert.Equal((new Euros(6000), 1), ((await Book.LineAsync(id)).Amount, (await Book.LineAsync(id)).Version));
    }

    [Fact]
    public async Task A_plan_for_which_the_room_has_gone_can_still_be_reworded()
    {
        var id = await LineAsync(CostState.Planned);
        await Book.EnterAsync(Book.Amina, Cost(70));

        Assert.Equal(Correction.Done, await Book.CorrectAsync(Book.Amina, id, 1, Text(60, "Andere soep")));
    }

    [Fact]
    public async Task A_cost_stays_in_its_year_and_a_cancelled_one_stays_as_it_is()
    {
        var id = await LineAsync(CostState.Planned);
        var other = Text(60) with { Terms = Text(60).Terms with { Day = new LocalDate(2025, 12, 31) } };
        Assert.Equal("DayOfOtherYear", (await RefusedAsync(() => Book.CorrectAsync(Book.Amina, id, 1, other))).Code);

        await Book.MoveAsync(Book.Amina, id, CostState.Cancelled);
        Assert.Equal("CostCancelled", (await RefusedAsync(() => Book.CorrectAsync(Book.Amina, id, 2, Text(60)))).Code);
    }

    [Fact]
    public async Task Another_networks_line_and_category_are_not_there()
    {
        var id = await LineAsync(CostState.Planned);
        await Book.Portal.Do<NameCategory>(name => name.Handle(Book.Bart, "Tolken", CostCategory.Other));
        var theirs = (await Book.Portal.Ask<ReadBudgetRules, BudgetRulesNow>(rules => rules.Handle(Book.Bart))).Categories.Single().Id;
        var borrowed = Text(60) with { Terms = Text(60).Terms with { OwnCategory = theirs } };

        Assert.Equal(Correction.NotThere, await Book.CorrectAsync(Book.Bart, id, 1, Text(1)));
        Assert.Equal("CategoryMissing", (await RefusedAsync(() => Book.CorrectAsync(Book.Amina, id, 1, borrowed))).Code);
    }

    [Fact]
    public async Task A_name_of_the_networks_own_stands_for_a_shared_kind()
    {
        await Book.Portal.Do<NameCategory>(name => name.Handle(Book.Amina, "Schrijftolk", CostCategory.Other));
        var own = (await Book.Portal.Ask<ReadBudgetRules, BudgetRulesNow>(rules => rules.Handle(Book.Amina))).Categories.Single().Id;
        await Book.GrantAsync(Book.Amina, 100);

        var line = await Book.EnterAsync(Book.Amina, Cost(10) with { Text = Text(10) with { Terms = Text(10).Terms with { OwnCategory = own } } });

        Assert.Equal((CostCategory.Other, own), (line.Category, line.OwnCategory));
        Assert.Equal("NameTaken", (await RefusedAsync(() => Book.Portal.Do<NameCategory>(name => name.Handle(Book.Amina, "schrijftolk ", CostCategory.Room)))).Code);
    }

    [Fact]
    public async Task A_name_that_was_given_a_moment_ago_is_taken()
    {
        var refused = await RefusedAsync(() => Book.Portal.Do<NameCategory>(async name =>
        {
            await name.Handle(Book.Amina, "Schrijftolk", CostCategory.Other);
            await name.Handle(Book.Amina, "Schrijftolk", CostCategory.Other);
        }));

        Assert.Equal("NameTaken", refused.Code);
    }

    private async Task<CostLineId> LineAsync(CostState state)
    {
        await Book.GrantAsync(Book.Amina, 100);
        return (await Book.EnterAsync(Book.Amina, Cost(60, state))).Id;
    }

    private async Task<string?> TryAsync(NetworksPortal.Memberships.Viewer who, CostLineId id, string description)
    {
        try
        {
            await Book.CorrectAsync(who, id, 1, Text(61, description));
            return null;
        }
        catch (RuleViolation refused)
        {
            return refused.Code;
        }
    }
}
