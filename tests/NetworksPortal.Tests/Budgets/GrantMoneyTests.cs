using NetworksPortal.Budgets;
using NetworksPortal.Networks;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class GrantMoneyTests : BudgetTests
{
    [Fact]
    public async Task A_supplement_raises_the_grant_and_stays_in_its_history()
    {
        await Book.GrantAsync(Book.Amina, 4000);
        await Book.GrantAsync(Book.Amina, 4500);

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal(new Euros(450000), budget.Grant);
        Assert.Equal([new Euros(400000), new Euros(50000)], budget.Grants.Select(g => g.Added));
    }

    [Fact]
    public async Task The_same_amount_sent_twice_adds_nothing()
    {
        await Book.GrantAsync(Book.Amina, 4000);
        await Book.GrantAsync(Book.Amina, 4000);

        var budget = await Book.OverviewAsync(Book.Amina);
        Assert.Equal((new Euros(400000), 1), (budget.Grant, budget.Grants.Count));
    }

    /// <summary>An answer that depended on the spending would let HR find it by trying amounts.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public async Task Lowering_gets_the_same_answer_whatever_was_spent(decimal spent)
    {
        await Book.GrantAsync(Book.Amina, 100);
        if (spent > 0)
        {
            await Book.EnterAsync(Book.Amina, Cost(spent));
        }

        foreach (var lower in new[] { 99, 75, 25 })
        {
            var refused = await Assert.ThrowsAsync<RuleViolation>(() => Book.GrantAsync(Book.Amina, lower));
            Assert.Equal(("GrantLowered", "Amount", new Euros(10000)), (refused.Code, refused.Field, refused.Arguments.Single()));
        }
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2028)]
    [InlineData(-1)]
    public async Task A_year_far_away_is_refused(int year) =>
        Assert.Equal("YearOutOfReach", (await Assert.ThrowsAsync<RuleViolation>(() => Book.GrantAsync(Book.Amina, 100, year))).Code);

    [Fact]
    public async Task A_network_that_is_not_there_gets_nothing() =>
        Assert.False(await Book.Portal.Ask<GrantMoney, bool>(grant => grant.Handle(new NetworkId(99), 2026, new Euros(100), "Toelage")));

    [Fact]
    public async Task What_HR_reads_is_the_same_before_and_after_spending()
    {
        await Book.GrantAsync(Book.Amina, 100);
        var before = await ReadAsync();
        await Book.EnterAsync(Book.Amina, Cost(60));

        Assert.Equal(before, await ReadAsync());

        async Task<string> ReadAsync() =>
            System.Text.Json.JsonSerializer.Serialize(await Book.Portal.Ask<GrantedMoney, IReadOnlyList<MoneyGranted>>(granted => granted.Handle(2026)));
    }
}
