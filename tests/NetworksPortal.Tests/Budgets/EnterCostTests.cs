using NetworksPortal.Budgets;
using NodaTime;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class EnterCostTests : BudgetTests
{
    [Fact]
    public async Task What_is_left_is_granted_less_committed_less_paid_and_a_plan_takes_nothing()
    {
        await Book.GrantAsync(Book.Amina, 4000);
        await Book.EnterAsync(Book.Amina, Cost(900, CostState.Planned));
        await Book.EnterAsync(Book.Amina, Cost(250.50m));
        await Book.EnterAsync(Book.Amina, Cost(41.15m, CostState.Paid));

        var budget = await Book.OverviewAsync(Book.Amina);

        Assert.Equal((new Euros(90000), new Euros(25050), new Euros(4115), new Euros(370835)), (budget.Planned, budget.Committed, budget.Paid, budget.Left));
    }

    [Theory]
    [InlineData(CostState.Planned)]
    [InlineData(CostState.Committed)]
    [InlineData(CostState.Paid)]
    public async Task A_cost_over_what_is_left_is_refused_with_the_amount_that_is_left(CostState state)
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.EnterAsync(Book.Amina, Cost(60));

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Book.EnterAsync(Book.Amina, Cost(40.01m, state)));

        Assert.Equal(("OverBudget", "Amount", new Euros(4000)), (refused.Code, refused.Field, refused.Arguments.Single()));
        Assert.Single(await Book.LinesAsync(Book.Amina));
    }

    [Fact]
    public async Task A_hundred_costs_at_once_with_room_for_ten_leave_exactly_ten()
    {
        await Book.GrantAsync(Book.Amina, 100);

        var saved = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => TryEnterAsync(Cost(10)))));

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal(10, saved.Count(s => s));
        Assert.Equal((10, new Euros(10000), new Euros(0)), ((await Book.LinesAsync(Book.Amina)).Count, budget.Committed, budget.Left));
    }

    [Fact]
    public async Task One_form_makes_one_cost_however_often_it_is_sent()
    {
        await Book.GrantAsync(Book.Amina, 100);
        var cost = Cost(60);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Book.EnterAsync(Book.Amina, cost))));

        Assert.Equal(new Euros(4000), (await Book.OverviewAsync(Book.Amina)).Left);
    }

    [Fact]
    public async Task The_same_form_key_in_another_network_is_another_cost()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.GrantAsync(Book.Bart, 100);
        var cost = Cost(60);

        await Book.EnterAsync(Book.Amina, cost);
        await Book.EnterAsync(Book.Bart, cost);

        Assert.Single(await Book.LinesAsync(Book.Bart));
    }

    [Fact]
    public async Task A_day_in_a_year_without_a_grant_is_refused_about_the_day()
    {
        await Book.GrantAsync(Book.Amina, 100);

        var refused = await Assert.ThrowsAsync<RuleViolation>(
            () => Book.EnterAsync(Book.Amina, With(text => text with { Terms = text.Terms with { Day = new LocalDate(2024, 5, 1) } })));

        Assert.Equal(("NoGrant", "Day"), (refused.Code, refused.Field));
    }

    public static TheoryData<string, NewCost> Broken => new()
    {
        { "DescriptionMissing", With(text => text with { Description = " " }) },
        { "TooLong", With(text => text with { Description = new string('a', 201) }) },
        { "TooLong", With(text => text with { Supplier = new string('a', 121) }) },
        { "AmountTooMuch", With(text => text with { Terms = text.Terms with { Cents = -1 } }) },
        { "AmountTooMuch", With(text => text with { Terms = text.Terms with { Cents = Euros.Most.Cents + 1 } }) },
        { "FormBroken", Cost(10) with { State = CostState.Cancelled } },
        { "FormBroken", Cost(10) with { State = (CostState)9 } },
        { "FormBroken", With(text => text with { Terms = text.Terms with { Category = (CostCategory)9 } }) },
        { "FormBroken", Cost(10) with { Form = Guid.Empty } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_cost_is_refused_and_nothing_is_kept(string code, NewCost cost)
    {
        await Book.GrantAsync(Book.Amina, 100);

        Assert.Equal(code, (await Assert.ThrowsAsync<RuleViolation>(() => Book.EnterAsync(Book.Amina, cost))).Code);
        Assert.Empty(await Book.LinesAsync(Book.Amina));
    }

    private static NewCost With(Func<CostText, CostText> change) => Cost(10) with { Text = change(Text(10)) };

    private async Task<bool> TryEnterAsync(NewCost cost)
    {
        try
        {
            await Book.EnterAsync(Book.Amina, cost);
            return true;
        }
        catch (RuleViolation refused) when (refused.Code == "OverBudget")
        {
            return false;
        }
    }
}
