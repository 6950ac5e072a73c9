using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Administration;

public class ChoosePasswordTests : AccountsScene
{
    [Fact]
    public async Task A_new_colleague_chooses_a_password_by_a_link_that_works_once()
    {
        await CreateAsync();
        var token = TokenOf(LinkIn(Assert.Single(await SendMailAsync())));

        Assert.True(await Choose(AccountLinkPurpose.Activate, token));
        Assert.NotNull(await SignIn("noor@stad.example", GoodPassword));
        Assert.False(await Choose(AccountLinkPurpose.Activate, token));
    }

    [Fact]
    public async Task Neither_the_database_nor_its_queue_holds_the_link_or_the_address_in_clear()
    {
        await CreateAsync();
        var (hash, content) = await With<PortalDb, (byte[], byte[])>(async db =>
            ((await db.Set<AccountLink>().SingleAsync()).Hash, (await db.Set<OutboxMail>().SingleAsync()).Content));
        var mail = Assert.Single(await SendMailAsync());

        Assert.Equal(AccountLink.HashOf(TokenOf(LinkIn(mail))), hash);
        Assert.DoesNotContain("noor", System.Text.Encoding.UTF8.GetString(content), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_expires_and_serves_no_other_purpose()
    {
        await CreateAsync();
        var token = TokenOf(LinkIn(Assert.Single(await SendMailAsync())));

        Assert.False(await Choose(AccountLinkPurpose.Reset, token));
        Clock.Pass(TimeSpan.FromDays(14));
        Assert.False(await Choose(AccountLinkPurpose.Activate, token));
    }

    [Theory]
    [InlineData("kort", "PasswordTooShort")]
    [InlineData("aaaaaaaaaaaa", "PasswordTooPlain")]
    [InlineData("Welkom in 2026", "PasswordGuessable")]
    [InlineData("wouters zingt graag", "PasswordGuessable")]
    public async Task A_weak_password_is_refused_and_the_link_still_works(string password, string code)
    {
        await CreateAsync();
        var token = TokenOf(LinkIn(Assert.Single(await SendMailAsync())));

        var no = await Assert.ThrowsAsync<RuleViolation>(() => Choose(AccountLinkPurpose.Activate, token, password));

        Assert.Equal(code, no.Code);
        Assert.True(await Choose(AccountLinkPurpose.Activate, token));
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_mail_and_ends_every_session()
    {
        var noor = await CreateWithPasswordAsync();
        var stamp = await StampOf(noor);

        await Forget("NOOR@stad.example");
        var token = TokenOf(LinkIn(Assert.Single(await SendMailAsync())));
        Assert.True(await Choose(AccountLinkPurpose.Reset, token, "Iets heel anders 7"));

        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
        Assert.NotNull(await SignIn("noor@stad.example", "Iets heel anders 7"));
        Assert.NotEqual(stamp, await StampOf(noor));
    }

    [Fact]
    public async Task An_unknown_address_gets_no_mail_and_leaves_no_trace()
    {
        await Forget("niemand@stad.example");

        Assert.Empty(await SendMailAsync());
        Assert.Equal(0, await With<PortalDb, int>(db => db.Set<AccountLink>().CountAsync()));
    }

    [Fact]
    public async Task Asking_again_and_again_sends_one_mail_in_two_minutes()
    {
        await CreateWithPasswordAsync();
        await Forget("noor@stad.example");
        await Forget("noor@stad.example");
        Assert.Single(await SendMailAsync());

        Clock.Pass(TimeSpan.FromMinutes(2));
        await Forget("noor@stad.example");
        Assert.Single(await SendMailAsync());
    }

    private static string LinkIn(OutgoingMail mail) => mail.Text.Split('\n').Single(line => line.StartsWith("https://kring.stad.example/", StringComparison.Ordinal));

    private Task<bool> Choose(AccountLinkPurpose purpose, string token, string password = GoodPassword) =>
        With<ChoosePassword, bool>(choose => choose.Handle(purpose, token, password, default));

    private Task<bool> Forget(string email) => With<RequestPasswordReset, bool>(async request =>
    {
        await request.Handle(email, default);
        return true;
    });

    private Task<string?> StampOf(EmployeeId id) => With<PortalDb, string?>(db => db.Employees.Where(e => e.Id == id.Value).Select(e => e.SecurityStamp).SingleAsync());
}
