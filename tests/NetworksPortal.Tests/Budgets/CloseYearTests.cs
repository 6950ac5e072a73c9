using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Networks;
using NetworksPortal.Tests.Files;
using NodaTime;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class CloseYearTests : BudgetTests
{
    [Theory]
    [InlineData(CarryKind.Nothing, 0, 0)]
    [InlineData(CarryKind.Percentage, 50, 1666)]
    [InlineData(CarryKind.Percentage, 100, 3333)]
    [InlineData(CarryKind.Amount, 20_00, 2000)]
    [InlineData(CarryKind.Amount, 500_00, 3333)]
    public async Task What_the_rule_allows_of_what_is_left_goes_into_the_next_year(CarryKind kind, long value, long carried)
    {
        await SpendAsync(66.67m);
        await RuleAsync(null, kind, value);

        Assert.Equal(new Euros(carried), await CloseAsync());

        var next = await Book.OverviewAsync(Book.Amina, 2026);
        Assert.Equal((new Euros(carried), new Euros(carried), carried > 0), (next.Carried, next.Left, next.Granted));
        await Book.GrantAsync(Book.Amina, 100);
        Assert.Equal(new Euros(carried + 10000), (await Book.OverviewAsync(Book.Amina, 2026)).Left);
    }

    [Fact]
    public async Task A_rule_of_the_networks_own_goes_before_the_one_for_all_and_the_newest_before_the_older()
    {
        await RuleAsync(Book.Amina.Network, CarryKind.Percentage, 10);
        await RuleAsync(Book.Amina.Network, CarryKind.Percentage, 20);
        await RuleAsync(null, CarryKind.Percentage, 90);

        Assert.Equal(new CarryRuleNow(CarryKind.Percentage, 20, true, "Afspraak"), await RuleOfAsync(Book.Amina.Network));
        Assert.Equal(new CarryRuleNow(CarryKind.Percentage, 90, false, "Afspraak"), await RuleOfAsync(Book.Bart.Network));
        Assert.Equal(3, (await Book.Portal.Ask<CarryRules, IReadOnlyList<CarryStep>>(rules => rules.HistoryAsync())).Count);
    }

    [Theory]
    [InlineData(CarryKind.Percentage, 0, "PercentageOutOfReach")]
    [InlineData(CarryKind.Percentage, 101, "PercentageOutOfReach")]
    [InlineData(CarryKind.Amount, -1, "AmountTooMuch")]
    [InlineData((CarryKind)9, 1, "KindMissing")]
    public async Task A_rule_that_makes_no_sense_is_refused(CarryKind kind, long value, string code) =>
        Assert.Equal(code, (await RefusedAsync(() => RuleAsync(null, kind, value))).Code);

    [Fact]
    public async Task HR_reads_the_same_before_and_after_a_year_was_closed()
    {
        await SpendAsync(40);
        await RuleAsync(null, CarryKind.Percentage, 100);
        var before = (await ReadAsync(2025), await ReadAsync(2026));

        await CloseAsync();

        Assert.Equal(before, (await ReadAsync(2025), await ReadAsync(2026)));
        Assert.Equal("GrantLowered", (await RefusedAsync(() => Book.GrantAsync(Book.Amina, 99, 2025))).Code);

        async Task<string> ReadAsync(int year) =>
            System.Text.Json.JsonSerializer.Serialize(await Book.Portal.Ask<GrantedMoney, IReadOnlyList<MoneyGranted>>(granted => granted.Handle(year)));
    }

    [Fact]
    public async Task A_year_does_not_close_while_something_waits_for_somebody()
    {
        await SpendAsync(10);
        await Book.SecondOverAsync(20);
        var big = await Book.EnterAsync(Book.Amina, InLastYear(30));
        Assert.Equal(("ApprovalsOpen", 1), await OpenAsync());

        await Book.ApproveAsync(Book.Farid, big.Id, 1);
        await Book.Portal.Do<NetworksPortal.Budgets.Claims.AskExpenseBack>(ask => ask.Handle(
            Book.Dina, new(Guid.NewGuid(), InLastYear(5).Text.Terms, "Taart", NetworksPortal.Files.CleanFile.From(SampleFiles.Png(), "a.png"))));
        Assert.Equal(("ApprovalsOpen", 1), await OpenAsync());

        await Book.DecideAsync(Book.Amina, accept: false, "Te laat");
        Assert.NotNull(await CloseAsync());

        async Task<(string, object)> OpenAsync()
        {
            var refused = await RefusedAsync(CloseAsync);
            return (refused.Code, refused.Arguments.Single());
        }
    }

    [Fact]
    public async Task A_closed_year_takes_no_lines_and_what_was_committed_is_still_paid()
    {
        await SpendAsync(10);
        var plan = await Book.EnterAsync(Book.Amina, InLastYear(5, CostState.Planned));
        var committed = await Book.LineAsync((await Book.LinesAsync(Book.Amina, 2025))[0].Id);
        await CloseAsync();

        Assert.Equal("YearClosed", (await RefusedAsync(() => Book.EnterAsync(Book.Amina, InLastYear(1)))).Code);
        Assert.Equal("YearClosed", (await RefusedAsync(() => Book.MoveAsync(Book.Amina, committed.Id, CostState.Cancelled))).Code);
        Assert.Equal("YearClosed", (await RefusedAsync(() => Book.CorrectAsync(Book.Amina, committed.Id, committed.Version, InLastYear(10).Text))).Code);
        Assert.Equal("YearClosed", (await RefusedAsync(CloseAsync)).Code);
        Assert.True(await Book.MoveAsync(Book.Amina, committed.Id, CostState.Paid));
        Assert.Equal(CostState.Cancelled, (await Book.LineAsync(plan.Id)).State);
        Assert.Equal(new Euros(0), (await Book.OverviewAsync(Book.Amina, 2025)).Planned);
    }

    [Fact]
    public async Task A_year_that_is_not_over_or_not_theirs_does_not_close()
    {
        await Book.GrantAsync(Book.Amina, 100);

        Assert.Equal("YearNotOver", (await RefusedAsync(() => Book.Portal.Do<CloseYear>(close => close.Handle(Book.Amina, 2026)))).Code);
        Assert.Null(await Book.Portal.Ask<CloseYear, Euros?>(close => close.Handle(Book.Dina, 2026)));
        Assert.Null(await Book.Portal.Ask<CloseYear, Euros?>(close => close.Handle(Book.Bart, 2026)));
    }

    [Fact]
    public async Task Of_many_who_close_at_once_one_does_and_it_is_carried_once()
    {
        await SpendAsync(40);
        await RuleAsync(null, CarryKind.Percentage, 100);

        var closed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                return await CloseAsync() is not null;
            }
            catch (RuleViolation refused)
            {
                Assert.Equal("YearClosed", refused.Code);
                return false;
            }
        })));

        Assert.Single(closed, done => done);
        Assert.Equal(new Euros(6000), (await Book.OverviewAsync(Book.Amina, 2026)).Carried);
    }

    private static NewCost InLastYear(decimal euros, CostState state = CostState.Committed)
    {
        var cost = Cost(euros, state);
        return cost with { Text = cost.Text with { Terms = cost.Text.Terms with { Day = new LocalDate(2025, 6, 1) } } };
    }

    private async Task SpendAsync(decimal euros)
    {
        await Book.GrantAsync(Book.Amina, 100, 2025);
        await Book.EnterAsync(Book.Amina, InLastYear(euros));
    }

    private Task<bool> RuleAsync(NetworkId? network, CarryKind kind, long value) =>
        Book.Portal.Ask<SetCarryRule, bool>(set => set.Handle(network, kind, value, "Afspraak"));

    private Task<CarryRuleNow> RuleOfAsync(NetworkId network) => Book.Portal.Ask<CarryRules, CarryRuleNow>(rules => rules.OfAsync(network));

    private Task<Euros?> CloseAsync() => Book.Portal.Ask<CloseYear, Euros?>(close => close.Handle(Book.Amina, 2025));
}
