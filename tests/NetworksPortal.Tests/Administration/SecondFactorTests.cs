using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Administration;

public class SecondFactorTests : AccountsScene
{
    private readonly byte[] key = SecondFactorKey.New();

    /// <summary>The examples of RFC 6238, cut to six digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_that_every_app_makes(long second, string code) =>
        Assert.Equal(code, TimeCode.At(Encoding.ASCII.GetBytes("12345678901234567890"), TimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Fact]
    public void An_app_gets_the_key_in_base_32() => Assert.Equal(
        "otpauth://totp/Kring:noor%40stad.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kring&digits=6&period=30",
        SecondFactorKey.Address(Encoding.ASCII.GetBytes("12345678901234567890"), "Kring", "noor@stad.example"));

    [Fact]
    public async Task A_key_comes_into_use_when_an_app_shows_its_code()
    {
        var noor = await CreateWithPasswordAsync();

        Assert.Equal("CodeWrong", (await Assert.ThrowsAsync<RuleViolation>(() => SetUp(noor, Code(-2)))).Code);
        Assert.False((await Employee(noor)).TwoFactorEnabled);
        Assert.Equal(RecoveryCode.Count, (await SetUp(noor, Code())).Distinct().Count());
        Assert.True((await Employee(noor)).TwoFactorEnabled);
    }

    [Fact]
    public async Task A_code_is_taken_once_even_by_two_at_the_same_moment()
    {
        var noor = await CreateWithPasswordAsync();
        await SetUp(noor, Code());

        // The code that set it up is used as well.
        Assert.False(await Pass(noor, Code()));
        Clock.Pass(TimeSpan.FromSeconds(TimeCode.Seconds));
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Pass(noor, Code())));

        Assert.Single(tries, passed => passed);
        Assert.False(await Pass(noor, Code(-1)));
        Clock.Pass(TimeSpan.FromSeconds(TimeCode.Seconds));
        Assert.True(await Pass(noor, $"{Code()[..3]} {Code()[3..]}"));
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_new_ones_end_it()
    {
        var noor = await CreateWithPasswordAsync();
        var codes = await SetUp(noor, Code());

        Assert.True(await Pass(noor, codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.False(await Pass(noor, codes[0]));
        Assert.Equal(new(true, RecoveryCode.Count - 1), await With<SecondFactorRows, SecondFactorState>(rows => rows.Of(noor, default)));
        Assert.Equal("PasswordWrong", (await Assert.ThrowsAsync<RuleViolation>(() => Renew(noor, "verkeerd"))).Code);
        var renewed = await Renew(noor, GoodPassword);
        Assert.False(await Pass(noor, codes[1]));
        Assert.True(await Pass(noor, renewed[0]));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_for_ten_minutes_and_neither_password_nor_mail_gives_tries_back()
    {
        var noor = await CreateWithPasswordAsync();
        var codes = await SetUp(noor, Code());
        Clock.Pass(TimeSpan.FromMinutes(1));
        for (var i = 0; i < PasswordCheck.Tries; i++)
        {
            Assert.False(await Pass(noor, "000000x"));
            Assert.NotNull(await SignIn("noor@stad.example", GoodPassword));
        }

        await With<RequestPasswordReset, int>(async request =>
        {
            await request.Handle("noor@stad.example", default);
            return 0;
        });
        var link = (await SendMailAsync())[^1].Text.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal));
        Assert.True(await With<ChoosePassword, bool>(choose => choose.Handle(AccountLinkPurpose.Reset, TokenOf(link), GoodPassword, default)));
        Assert.False(await Pass(noor, Code()));
        Assert.False(await Pass(noor, codes[0]));
        Clock.Pass(PasswordCheck.LockedFor);
        Assert.True(await Pass(noor, Code()));
    }

    [Fact]
    public async Task Nothing_that_opens_it_lies_in_the_database()
    {
        var noor = await CreateWithPasswordAsync();
        var codes = await SetUp(noor, Code());

        var kept = await With<PortalDb, byte[]>(async db =>
        {
            await new Residue(db).SweepAsync(default);
            return await File.ReadAllBytesAsync(db.Database.GetDbConnection().DataSource);
        });

        Assert.True(kept.AsSpan().IndexOf(key) < 0);
        Assert.True(kept.AsSpan().IndexOf(Encoding.ASCII.GetBytes(SecondFactorKey.Text(key))) < 0);
        Assert.All(codes, code => Assert.True(kept.AsSpan().IndexOf(Encoding.ASCII.GetBytes(code.Replace("-", "", StringComparison.Ordinal))) < 0));
    }

    [Fact]
    public async Task A_key_that_was_put_at_another_account_opens_nothing()
    {
        var noor = await CreateWithPasswordAsync();
        var wim = await CreateWithPasswordAsync("Wim Peeters", "wim@stad.example");
        await SetUp(noor, Code());
        var seal = await With<PortalDb, SealedKey>(async db => (await db.Set<SecondFactor>().SingleAsync()).Key);

        Assert.Equal(key, await With<ISecondFactorSeal, byte[]>(s => Task.FromResult(s.Open(noor, seal))));
        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => With<ISecondFactorSeal, byte[]>(s => Task.FromResult(s.Open(wim, seal))));
    }

    [Fact]
    public async Task An_administrator_takes_it_away_with_a_line_and_a_mail_and_alike_where_there_is_none()
    {
        var noor = await CreateWithPasswordAsync();
        var wim = await CreateWithPasswordAsync("Wim Peeters", "wim@stad.example");
        await SetUp(noor, Code());
        var before = await Employee(noor);

        Assert.True(await With<TakeAwaySecondFactor, bool>(take => take.Handle(Ina, noor, default)));
        var mail = Assert.Single(await SendMailAsync());
        Assert.True(await With<TakeAwaySecondFactor, bool>(take => take.Handle(Ina, wim, default)));
        var other = Assert.Single(await SendMailAsync());

        Assert.Equal(mail.Text.Replace("Noor Wouters", "Wim Peeters", StringComparison.Ordinal), other.Text);
        var after = await Employee(noor);
        Assert.False(after.TwoFactorEnabled);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal(new(false, 0), await With<SecondFactorRows, SecondFactorState>(rows => rows.Of(noor, default)));
        var lines = (await With<ReadAdministrationLog, Paged<LogLine>>(log => log.Handle(1, default))).Items;
        Assert.Equal(["Wim Peeters", "Noor Wouters"], lines.Where(line => line.Action == AdministrationAction.SecondFactorTaken).Select(line => line.About));
        Assert.False(await With<TakeAwaySecondFactor, bool>(take => take.Handle(Ina, new(4711), default)));
    }

    [Fact]
    public async Task It_goes_with_the_account()
    {
        var noor = await CreateWithPasswordAsync();
        await SetUp(noor, Code());

        Assert.True(await With<CloseAccount, bool>(close => close.Handle(Ina, noor, default)));

        Assert.Equal(0, await With<PortalDb, int>(async db => await db.Set<SecondFactor>().CountAsync() + await db.Set<RecoveryCode>().CountAsync()));
        Assert.False((await Employee(noor)).TwoFactorEnabled);
    }

    private string Code(int steps = 0) => TimeCode.At(key, TimeCode.StepAt(Clock.GetUtcNow()) + steps);

    private async Task<IReadOnlyList<string>> SetUp(EmployeeId id, string code) =>
        (await With<SetUpSecondFactor, (Employee, IReadOnlyList<string>)>(setUp => setUp.Handle(id, key, code, default))).Item2;

    private Task<bool> Pass(EmployeeId id, string code) => With<PassSecondFactor, bool>(pass => pass.Handle(id, code, default));

    private Task<IReadOnlyList<string>> Renew(EmployeeId id, string password) => With<RenewRecoveryCodes, IReadOnlyList<string>>(renew => renew.Handle(id, password, default));

    private Task<Employee> Employee(EmployeeId id) => With<PortalDb, Employee>(db => db.Employees.SingleAsync(e => e.Id == id.Value));
}
