using NetworksPortal.Administration;

namespace NetworksPortal.Tests.Administration;

public class ImportAccountsTests : AccountsScene
{
    private static readonly AccountDraft[] List =
    [
        AccountDraft.Of("Noor Wouters", "noor@stad.example", "nl"),
        AccountDraft.Of("Sam Okoye", "sam@stad.example", "en"),
        AccountDraft.Of("Ina Beheer", "INA@stad.example", "nl"),
    ];

    [Fact]
    public async Task The_plan_says_what_happens_and_changes_nothing()
    {
        await CreateAsync(name: "Noor W.", email: "noor@stad.example");

        var plan = await With<ImportAccounts, ImportPlan>(import => import.Plan(List, default));

        Assert.Equal((1, 1, 1, 0), (plan.New.Count, plan.Changed.Count, plan.Same.Count, plan.Closed.Count));
        Assert.Equal("Noor W.", (await Search("noor")).Name);
    }

    [Fact]
    public async Task Done_twice_it_changes_nothing_the_second_time()
    {
        await Import();
        await SendMailAsync();
        var again = await Import();

        Assert.Equal((0, 0, 3), (again.New.Count, again.Changed.Count, again.Same.Count));
        Assert.Empty(await SendMailAsync());
        Assert.Equal(3, Envelopes.Created.Count);
    }

    [Fact]
    public async Task Each_new_colleague_gets_a_mail_in_their_language()
    {
        await Import();

        var mails = await SendMailAsync();

        Assert.Equal(["noor@stad.example", "sam@stad.example"], mails.Select(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.StartsWith("Hello Sam Okoye", mails.Single(mail => mail.Language == "en").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_it_fails_nothing_was_imported()
    {
        await CreateAsync(name: "Noor W.", email: "noor@stad.example");
        Envelopes.Fails = true;

        await Assert.ThrowsAsync<InvalidOperationException>(Import);

        Assert.Equal("Noor W.", (await Search("noor")).Name);
        Assert.Equal(2, (await With<Accounts, Paged<AccountRow>>(accounts => accounts.Handle(null, 1, default))).Total);
    }

    [Fact]
    public async Task A_closed_account_stays_closed()
    {
        var noor = await CreateAsync();
        await With<CloseAccount, bool>(close => close.Handle(Ina, noor, default));

        var plan = await Import();

        Assert.Single(plan.Closed);
        Assert.Equal(AccountState.Closed, (await Find(noor))!.State);
    }

    private Task<ImportPlan> Import() => With<ImportAccounts, ImportPlan>(import => import.Handle(Ina, List, sendLinks: true, default));

    private async Task<AccountRow> Search(string text) =>
        Assert.Single((await With<Accounts, Paged<AccountRow>>(accounts => accounts.Handle(text, 1, default))).Items);
}
