using NetworksPortal.Budgets;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class BudgetLinesTests : BudgetTests
{
    [Fact]
    public async Task Lines_are_found_by_words_state_and_kind_and_their_sum_is_of_all_pages()
    {
        await Book.GrantAsync(Book.Amina, 5000);
        for (var i = 0; i < 60; i++)
        {
            await Book.EnterAsync(Book.Amina, Cost(10, i % 2 == 0 ? CostState.Paid : CostState.Planned) with { Text = Text(10, i % 3 == 0 ? "Soep voor MEI" : "Taart") });
        }

        var all = await Book.FindAsync(Book.Amina, new());
        Assert.Equal((50, 60, 2, new Euros(60000)), (all.Lines.Items.Count, all.Lines.Total, all.Lines.Pages, all.Sum));
        Assert.Equal(10, (await Book.FindAsync(Book.Amina, new(), page: 2)).Lines.Items.Count);
        Assert.Equal(20, (await Book.FindAsync(Book.Amina, new(Text: " soep VOOR mei "))).Lines.Total);
        Assert.Equal(60, (await Book.FindAsync(Book.Amina, new(Text: "bakker"))).Lines.Total);
        Assert.Equal((10, new Euros(10000)), ((await Book.FindAsync(Book.Amina, new(CostState.Paid, Text: "soep"))).Lines.Total, (await Book.FindAsync(Book.Amina, new(CostState.Paid, Text: "soep"))).Sum));
        Assert.Equal(0, (await Book.FindAsync(Book.Amina, new(Category: CostCategory.Room))).Lines.Total);
        Assert.Equal(0, (await Book.FindAsync(Book.Bart, new())).Lines.Total);
    }

    [Fact]
    public async Task Lines_are_found_by_a_name_of_the_networks_own_and_by_the_kind_that_it_stands_for()
    {
        await Book.GrantAsync(Book.Amina, 5000);
        await Book.Portal.Do<NameCategory>(name => name.Handle(Book.Amina, "Iftar", CostCategory.Catering));
        var iftar = (await Book.Portal.Ask<ReadBudgetRules, BudgetRulesNow>(rules => rules.Handle(Book.Amina))).Categories.Single().Id;
        await Book.EnterAsync(Book.Amina, Cost(10));
        var text = Text(30);
        await Book.EnterAsync(Book.Amina, Cost(30) with { Text = text with { Terms = text.Terms with { OwnCategory = iftar } } });

        Assert.Equal(new Euros(3000), (await Book.FindAsync(Book.Amina, new(OwnCategory: iftar))).Sum);
        Assert.Equal(new Euros(4000), (await Book.FindAsync(Book.Amina, new(Category: CostCategory.Catering))).Sum);
        Assert.Equal(0, (await Book.FindAsync(Book.Amina, new(OwnCategory: OwnCategoryId.New()))).Lines.Total);
    }

    [Fact]
    public async Task Lines_that_wait_for_a_second_are_found_by_that()
    {
        await Book.GrantAsync(Book.Amina, 5000);
        await Book.SecondOverAsync(20);
        await Book.EnterAsync(Book.Amina, Cost(10, CostState.Planned));
        await Book.EnterAsync(Book.Amina, Cost(30));

        Assert.Equal(new Euros(3000), (await Book.FindAsync(Book.Farid, new(Waiting: true))).Lines.Items.Single().Amount);
        Assert.Equal(1, await Book.Portal.Ask<BudgetLines, int>(lines => lines.CountWaitingAsync(Book.Farid)));
    }
}
