using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Privacy;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Privacy;

/// <summary>An account that erased itself, in both databases, at any moment at which the process may have ended.</summary>
public sealed class EraseMyAccountTests : MembershipTests
{
    private const string Address = "collega1@stad.example";

    [Fact]
    public async Task Nothing_of_a_full_life_is_left_in_any_table_or_file()
    {
        await Scene.FoundAsync(Chris, Open);
        var life = await FullLife.LiveAsync(Scene, Els, Open);
        await FullLife.QueueAsync(Scene, Address);

        await EraseAsync(Els);

        var persona = life.Viewer.Persona.Value.ToString().ToUpperInvariant();
        Assert.All(
            ["Collega A", "collega1@", "COLLEGA1@", FullLife.Nickname, FullLife.Mail, FullLife.Needs, FullLife.Note, persona],
            canary => Assert.False(Scene.IsAnywhereOnDisk(canary), $"{canary} is still on disk."));
        Assert.Empty(await Scene.EnvelopesAsync(Els));
        Assert.Equal(3 * (People - 1), (await Scene.EnvelopesAsync()).Count);
        Assert.Equal(0, await Scene.Ask<PortalDb, int>(db => db.Set<OutboxMail>().CountAsync()));
        Assert.DoesNotContain(Els.Value, await SecretsAsync());
        Assert.Single((await Scene.RosterAsync(Open)).Members);
    }

    [Fact]
    public async Task No_column_of_the_model_but_the_administration_log_knows_the_number_of_the_account()
    {
        await FullLife.LiveAsync(Scene, Els, OnApproval);
        await Scene.FoundAsync(Chris, OnApproval);
        await BeKnownEverywhereAsync(Els);
        Assert.All(await KnowingAsync(Els), known => Assert.True(known.Rows > 0, $"Let the test leave a row in {known.Column}, so that it can see it go."));

        await EraseAsync(Els);

        Assert.All(await KnowingAsync(Els), known => Assert.True(known.Rows == 0, $"{known.Column} still knows the account."));
        var line = (await Scene.Ask<ReadAdministrationLog, Paged<LogLine>>(log => log.Handle(1, default))).Items[0];
        Assert.Equal((AdministrationAction.AccountErased, "#1", "#1"), (line.Action, line.By, line.About));
        Assert.Null(await Scene.Ask<AdministrationLog, long?>(log => log.FirstBreakAsync(default)));
    }

    [Fact]
    public async Task A_member_and_somebody_in_nothing_leave_the_same_number_of_rows_behind()
    {
        await Scene.FoundAsync(Chris, Open);
        await Scene.JoinAsync(Els, Open, FullLife.Nickname, mail: FullLife.Mail);
        await Scene.JoinAsync(Els, OnApproval);
        var start = await RowsAsync();

        await EraseAsync(Els);
        var member = await RowsAsync();
        await EraseAsync(Dina);
        var nobody = await RowsAsync();

        Assert.Equal(start.Zip(member, (before, after) => before - after), member.Zip(nobody, (before, after) => before - after));
    }

    [Fact]
    public async Task The_last_core_member_is_told_what_comes_first_and_keeps_everything()
    {
        await FullLife.LiveAsync(Scene, Els, Open);

        var no = await RefusedAsync(() => EraseAsync(Els));

        Assert.Equal(("LastCoreMember", "Netwerk 1"), (no.Code, no.Arguments.Single()));
        Assert.True((await Scene.OfAsync(Els, Open)).IsCore);
        Assert.Equal(1, await Scene.Ask<PortalDb, int>(db => db.Employees.CountAsync(e => e.Email == Address)));
    }

    [Fact]
    public async Task The_last_administrator_keeps_everything_and_the_last_but_one_may_go()
    {
        await Scene.JoinAsync(Els, Open);
        await GiveRoleAsync(Els);

        Assert.Equal("LastAdministrator", (await RefusedAsync(() => EraseAsync(Els))).Code);
        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);

        await GiveRoleAsync(Chris);
        await EraseAsync(Els);
        Assert.DoesNotContain(Els.Value, await SecretsAsync());
    }

    [Theory]
    [InlineData("collega2@stad.example", Archive.Password, "AddressWrong")]
    [InlineData("", Archive.Password, "AddressWrong")]
    [InlineData(Address, "geraden", "PasswordWrong")]
    public async Task Somebody_at_another_persons_screen_erases_nothing(string address, string password, string code)
    {
        await Scene.JoinAsync(Els, Open);

        Assert.Equal(code, (await RefusedAsync(() => EraseAsync(Els, address, password))).Code);

        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
        Assert.Contains(Els.Value, await SecretsAsync());
    }

    [Fact]
    public async Task A_process_that_ends_before_the_portal_has_committed_has_erased_nothing()
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.GivePasswordAsync(Els);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Scene.Do<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<PortalDb>();
            await using var transaction = await WriteScope.BeginAsync(db, default);
            await services.GetRequiredService<IAccountEnvelopes>().RemoveAsync(Els, default);
            await services.GetRequiredService<IAccountRegister>().StrikeOutAsync(Els, default);
            throw new OperationCanceledException();
        }));

        await FinishAsync();

        Assert.True((await Scene.OfAsync(Els, Open)).IsIn);
        Assert.Contains(Els.Value, await SecretsAsync());
        await EraseAsync(Els);
        Assert.DoesNotContain(Els.Value, await SecretsAsync());
    }

    [Fact]
    public async Task A_process_that_ends_between_the_two_databases_is_caught_up_with_at_the_next_start()
    {
        await Scene.JoinAsync(Els, Open);
        await CommitPortalAloneAsync(Els);
        Assert.Contains(Els.Value, await SecretsAsync());

        await Scene.RestartAsync();
        await FinishAsync();
        await FinishAsync();

        Assert.Equal(Enumerable.Range(2, People - 1), await SecretsAsync());
        Assert.Equal(People - 1, await Scene.Ask<PortalDb, int>(db => db.Employees.CountAsync()));
    }

    [Fact]
    public async Task A_new_account_whose_row_is_not_committed_yet_keeps_its_secret()
    {
        await CommitPortalAloneAsync(Els);
        await Scene.Do<KeyRing>(keys => keys.AddEmployeesAsync([new EmployeeId(People + 1)], default));

        await FinishAsync();

        Assert.Equal(Enumerable.Range(2, People), await SecretsAsync());
    }

    private async Task EraseAsync(EmployeeId who, string? address = null, string password = Archive.Password)
    {
        await Scene.GivePasswordAsync(who);
        await Scene.Do<EraseMyAccount>(erase => erase.Handle(who, address ?? $"Collega{who}@stad.example ", password, default));
    }

    private Task BeKnownEverywhereAsync(EmployeeId who) => Scene.Do<IServiceProvider>(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        await services.GetRequiredService<AccountLinks>().IssueAsync(AccountLinkPurpose.Reset, who, default);
        await services.GetRequiredService<Administrators>().Give(who, Roles.Hr, default);
        var key = SecondFactorKey.New();
        await services.GetRequiredService<SetUpSecondFactor>().Handle(who, key, TimeCode.At(key, TimeCode.StepAt(services.GetRequiredService<TimeProvider>().GetUtcNow())), default);
        db.UserClaims.Add(new() { UserId = who.Value, ClaimType = "a", ClaimValue = "b" });
        db.UserLogins.Add(new() { UserId = who.Value, LoginProvider = "a", ProviderKey = "b" });
        db.UserTokens.Add(new() { UserId = who.Value, LoginProvider = "a", Name = "b" });
        await db.SaveChangesAsync();
    });

    /// <summary>Every column that points at an account, Identity's included, with how many rows point at this one.</summary>
    private Task<List<(string Column, int Rows)>> KnowingAsync(EmployeeId who) => Scene.Ask<PortalDb, List<(string, int)>>(async db =>
    {
        var known = new List<(string, int)> { ("Employees", await db.Employees.CountAsync(e => e.Id == who.Value)) };
        foreach (var column in ModelColumn.Of<EmployeeId>(db).Concat(ModelColumn.Called("UserId", db)).Where(column => column.Entity != typeof(AdministrationEntry)))
        {
            known.Add(($"{column}", await column.CountAsync(db, who)));
        }

        return known;
    });

    private Task CommitPortalAloneAsync(EmployeeId who) => Scene.Do<IServiceProvider>(async services =>
    {
        await using var transaction = await WriteScope.BeginAsync(services.GetRequiredService<PortalDb>(), default);
        await services.GetRequiredService<IAccountEnvelopes>().RemoveAsync(who, default);
        await services.GetRequiredService<IAccountRegister>().StrikeOutAsync(who, default);
        await transaction.CommitAsync(default);
    });

    private Task FinishAsync() => Scene.Do<FinishErasures>(finish => finish.Handle(default));

    private Task GiveRoleAsync(EmployeeId who) => Scene.Do<IServiceProvider>(async services =>
    {
        await services.GetRequiredService<Administrators>().Give(who, Roles.Administrator, default);
        await services.GetRequiredService<PortalDb>().SaveChangesAsync();
    });

    private Task<List<int>> SecretsAsync() => Scene.Ask<IDbContextFactory<KeystoreDb>, List<int>>(async keystores =>
    {
        await using var keystore = await keystores.CreateDbContextAsync();
        return await keystore.EmployeeSecrets.Select(s => s.Employee).Order().ToListAsync();
    });

    private Task<List<int>> RowsAsync() => Scene.Ask<PortalDb, List<int>>(async db =>
    {
        var rows = new List<int>();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var sql = $"SELECT count(*) AS Value FROM \"{table}\"";
            rows.Add(await db.Database.SqlQueryRaw<int>(sql).SingleAsync());
        }

        return rows;
    });
}
