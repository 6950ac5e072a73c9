using Microsoft.EntityFrameworkCore;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Files;
using static NetworksPortal.Tests.Budgets.BudgetScene;

namespace NetworksPortal.Tests.Budgets;

public sealed class ClaimTests : BudgetTests
{
    [Fact]
    public async Task An_accepted_claim_is_a_cost_that_does_not_know_who_paid()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 12.50m);
        Assert.Equal(ClaimState.Asked, (await Book.ClaimsAsync(Book.Dina)).Single().State);

        Assert.True(await Book.DecideAsync(Book.Amina, accept: true, "Dank je"));

        var line = (await Book.LinesAsync(Book.Amina)).Single();
        Assert.Equal((new Euros(1250), "Taart", CostState.Committed, Book.Amina.Persona), (line.Amount, line.Description, line.State, line.EnteredBy));
        Assert.Single(line.Receipts);
        var mine = (await Book.ClaimsAsync(Book.Dina)).Single();
        Assert.Equal((ClaimState.Accepted, "Dank je", CostState.Committed), (mine.State, mine.Answer, mine.Cost));
        await Book.MoveAsync(Book.Amina, line.Id, CostState.Paid);
        Assert.Equal(CostState.Paid, (await Book.ClaimsAsync(Book.Dina)).Single().Cost);
    }

    [Fact]
    public async Task A_neutral_mail_tells_the_claimant_at_the_address_they_chose()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 12.50m);
        await Book.Portal.SendMailAsync();

        await Book.DecideAsync(Book.Amina, accept: false, "Dit kan niet");

        var mail = Assert.Single(await Book.Portal.SendMailAsync());
        Assert.Equal("dina@thuis.example", mail.To);
        Assert.DoesNotContain("Netwerk", mail.Subject + mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("12,50", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Dit kan niet", (await Book.ClaimsAsync(Book.Dina)).Single().Answer);
    }

    [Fact]
    public async Task Nobody_decides_their_own_and_nobody_decides_twice()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Amina, 10);
        var claim = (await Book.Portal.Ask<ReadClaims, IReadOnlyList<AskedClaim>>(claims => claims.WaitingAsync(Book.Amina))).Single().Id;

        Assert.Equal("ClaimOwn", (await RefusedAsync(() => Book.DecideAsync(Book.Amina, accept: true))).Code);
        Assert.Equal("WordsMissing", (await RefusedAsync(() => Book.DecideAsync(Book.Farid, accept: false))).Code);
        Assert.False(await Book.DecideAsync(Book.Dina, accept: true));
        Assert.False(await Book.DecideAsync(Book.Bart, accept: true));
        Assert.True(await Book.DecideAsync(Book.Farid, accept: true));
        Assert.Equal("ClaimDecided", (await RefusedAsync(() => Book.Portal.Do<DecideClaim>(decide => decide.Handle(Book.Farid, claim, false, "Toch niet")))).Code);
    }

    [Fact]
    public async Task Two_who_accept_at_once_make_one_cost()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 10);
        var claim = (await Book.Portal.Ask<ReadClaims, IReadOnlyList<AskedClaim>>(claims => claims.WaitingAsync(Book.Amina))).Single().Id;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(async () =>
        {
            try
            {
                await Book.Portal.Do<DecideClaim>(decide => decide.Handle(i % 2 == 0 ? Book.Amina : Book.Farid, claim, true, ""));
            }
            catch (RuleViolation refused)
            {
                Assert.Equal("ClaimDecided", refused.Code);
            }
        })));

        Assert.Single(await Book.LinesAsync(Book.Amina));
        Assert.Equal(new Euros(9000), (await Book.OverviewAsync(Book.Amina)).Left);
    }

    [Fact]
    public async Task A_claim_for_which_there_is_no_room_stays_asked()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 101);

        Assert.Equal("OverBudget", (await RefusedAsync(() => Book.DecideAsync(Book.Amina, accept: true))).Code);

        Assert.Equal(ClaimState.Asked, (await Book.ClaimsAsync(Book.Dina)).Single().State);
        Assert.Empty(await Book.LinesAsync(Book.Amina));
    }

    [Fact]
    public async Task Over_the_amount_a_third_looks_and_the_claimant_is_none_of_them()
    {
        await Book.GrantAsync(Book.Amina, 1000);
        await Book.SecondOverAsync(50);
        await Book.AskBackAsync(Book.Farid, 80);
        await Book.DecideAsync(Book.Amina, accept: true);
        var line = (await Book.LinesAsync(Book.Amina)).Single();

        Assert.Equal((CostState.Planned, true), (line.State, line.NeedsSecond));
        Assert.True((await Book.ClaimsAsync(Book.Farid)).Single().NeedsSecond);
        Assert.Equal("CostOwn", (await RefusedAsync(() => Book.ApproveAsync(Book.Farid, line.Id, 1))).Code);
        Assert.Equal("CostOwn", (await RefusedAsync(() => Book.ApproveAsync(Book.Amina, line.Id, 1))).Code);
        Assert.True(await Book.ApproveAsync(await Book.Portal.FoundAsync(new(8), Book.Amina.Network), line.Id, 1));
    }

    [Fact]
    public async Task Leaving_erases_the_claimant_and_leaves_the_cost_with_its_receipt()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 10);
        await Book.DecideAsync(Book.Amina, accept: true);
        await Book.AskBackAsync(Book.Dina, 20, "Nog open");

        await Book.Portal.LeaveAsync(Book.Dina.Employee, Book.Dina.Network);

        Assert.Equal(0, await CountAsync<ExpenseClaim>());
        Assert.Equal(1, await CountAsync<Receipt>());
        Assert.Single((await Book.LinesAsync(Book.Amina)).Single().Receipts);
    }

    [Fact]
    public async Task A_closed_network_keeps_amounts_alone()
    {
        await Book.GrantAsync(Book.Bart, 100);
        await Book.AskBackAsync(Book.Bart, 10);
        var line = await Book.EnterAsync(Book.Bart, Cost(10));
        await Book.Portal.Do<KeptReceipts>(receipts => receipts.AddAsync(Book.Bart, line.Id, CleanFile.From(SampleFiles.Jpeg(), "bon.jpg")));

        await Book.Portal.Do<CloseNetwork>(close => close.Handle(Book.Bart, "Netwerk 2", default));

        Assert.Equal((0, 0), (await CountAsync<ExpenseClaim>(), await CountAsync<Receipt>()));
        var kept = await Book.Portal.Ask<PortalDb, CostLine>(db => db.Set<CostLine>().SingleAsync());
        Assert.Equal((1000, true, true), (kept.Cents, kept.Description.IsEmpty, kept.Supplier.IsEmpty));
    }

    [Fact]
    public async Task A_member_takes_back_what_is_not_a_cost_yet_and_nobody_elses()
    {
        await Book.GrantAsync(Book.Amina, 100);
        await Book.AskBackAsync(Book.Dina, 10);
        var claim = (await Book.ClaimsAsync(Book.Dina)).Single().Id;

        Assert.False(await WithdrawAsync(Book.Farid));
        Assert.True(await WithdrawAsync(Book.Dina));
        Assert.Equal(0, await CountAsync<Receipt>());

        Task<bool> WithdrawAsync(Viewer who) => Book.Portal.Ask<WithdrawClaim, bool>(withdraw => withdraw.Handle(who, claim));
    }

    private Task<int> CountAsync<T>()
        where T : class => Book.Portal.Ask<PortalDb, int>(db => db.Set<T>().CountAsync());
}
