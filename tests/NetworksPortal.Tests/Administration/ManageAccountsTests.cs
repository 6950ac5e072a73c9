using NetworksPortal.Administration;
using NetworksPortal.Employees;

namespace NetworksPortal.Tests.Administration;

public class ManageAccountsTests : AccountsScene
{
    [Fact]
    public async Task Every_new_account_gets_its_envelopes()
    {
        var noor = await CreateAsync();

        Assert.Equal([Ina, noor], Envelopes.Created);
        Assert.Equal(AccountState.Waiting, (await Find(noor))!.State);
    }

    [Fact]
    public async Task An_account_without_envelopes_is_not_made_at_all()
    {
        Envelopes.Fails = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => CreateAsync());

        Assert.Equal(1, (await All()).Total);
        Assert.Empty(await SendMailAsync());
    }

    [Fact]
    public async Task An_address_has_one_account_however_it_is_written()
    {
        await CreateAsync(email: "noor@stad.example");

        var no = await Assert.ThrowsAsync<RuleViolation>(() => CreateAsync(email: "NOOR@stad.example"));

        Assert.Equal("EmailTaken", no.Code);
    }

    [Fact]
    public async Task Roles_are_given_and_taken_and_the_sessions_end()
    {
        var noor = await CreateAsync();

        Assert.True(await SetRoles(noor, Roles.Hr, Roles.Facilities));
        Assert.Equal([Roles.Facilities, Roles.Hr], (await Find(noor))!.Roles);
        Assert.True(await SetRoles(noor, Roles.Hr));
        Assert.Equal([Roles.Hr], (await Find(noor))!.Roles);
        Assert.Equal("-Facilities", (await Log())[0].Detail);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        Assert.Equal("LastAdministrator", (await Assert.ThrowsAsync<RuleViolation>(() => SetRoles(Ina))).Code);
        Assert.Equal("LastAdministrator", (await Assert.ThrowsAsync<RuleViolation>(() => Close(Ina))).Code);
        Assert.Equal(AccountState.Open, (await Find(Ina))!.State);
    }

    [Fact]
    public async Task Two_administrators_who_remove_each_other_at_once_do_not_both_succeed()
    {
        var noor = await CreateAsync();
        await SetRoles(noor, Roles.Administrator);

        var outcomes = await Task.WhenAll(Try(() => SetRoles(Ina)), Try(() => SetRoles(noor)));

        Assert.Single(outcomes, done => done);
    }

    [Fact]
    public async Task A_closed_account_is_out_and_its_envelopes_are_emptied()
    {
        var noor = await CreateWithPasswordAsync();
        await SetRoles(noor, Roles.Hr);

        Assert.True(await Close(noor));
        Assert.True(await Close(noor));

        Assert.Equal([noor], Envelopes.Emptied);
        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
        Assert.Empty((await Find(noor))!.Roles);
    }

    [Fact]
    public async Task A_closed_account_opens_again_by_a_new_link()
    {
        var noor = await CreateWithPasswordAsync();
        await Close(noor);

        Assert.True(await With<SendActivation, bool>(send => send.Handle(Ina, noor, default)));

        Assert.Equal(AccountState.Waiting, (await Find(noor))!.State);
        Assert.Single(await SendMailAsync());
    }

    [Fact]
    public async Task Whoever_has_a_password_is_sent_no_link()
    {
        var noor = await CreateWithPasswordAsync();

        Assert.False(await With<SendActivation, bool>(send => send.Handle(Ina, noor, default)));
        Assert.Empty(await SendMailAsync());
    }

    [Fact]
    public async Task The_list_is_searched_by_name_and_address_and_paged()
    {
        for (var i = 0; i < Accounts.PageSize + 3; i++)
        {
            await CreateAsync($"Şahin Łuczak {i:00}", $"nummer{i}@stad.example");
        }

        Assert.Equal(2, (await All()).Pages);
        Assert.Equal(53, (await All("Şahin")).Total);
        Assert.Equal(3, (await All("Şahin", 99)).Items.Count);
        Assert.Equal("Ina Beheer", Assert.Single((await All("INA@")).Items).Name);
        Assert.Equal(0, (await All("' OR 1=1 --")).Total);
    }

    [Fact]
    public async Task The_log_tells_who_did_what_to_whom()
    {
        var noor = await CreateAsync();
        await SetRoles(noor, Roles.Hr);
        await Close(noor);

        var lines = await Log();

        Assert.Equal(
            [AdministrationAction.AccountClosed, AdministrationAction.RolesChanged, AdministrationAction.AccountCreated, AdministrationAction.FirstAdministrator],
            lines.Select(line => line.Action));
        Assert.All(lines.Take(3), line => Assert.Equal(("Ina Beheer", "Noor Wouters"), (line.By, line.About)));
        Assert.Null(lines[3].By);
    }

    private Task<Paged<AccountRow>> All(string? search = null, int page = 1) => With<Accounts, Paged<AccountRow>>(accounts => accounts.Handle(search, page, default));

    private Task<bool> SetRoles(EmployeeId id, params string[] roles) => With<ChangeRoles, bool>(change => change.Handle(Ina, id, roles, default));

    private Task<bool> Close(EmployeeId id) => With<CloseAccount, bool>(close => close.Handle(Ina, id, default));

    private async Task<IReadOnlyList<LogLine>> Log() => (await With<ReadAdministrationLog, Paged<LogLine>>(log => log.Handle(1, default))).Items;

    private static async Task<bool> Try(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (RuleViolation)
        {
            return false;
        }
    }
}
