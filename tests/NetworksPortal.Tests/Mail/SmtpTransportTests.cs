using System.Net;
using NetworksPortal.Mail;

namespace NetworksPortal.Tests.Mail;

public class SmtpTransportTests : MailTransportContract, IDisposable
{
    private readonly SmtpServer server = SmtpServer.Plain();

    public void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_mail_goes_to_its_one_recipient()
    {
        await NewTransport(Settings(server.Port)).SendAsync(Letter, default);

        var taken = server.Take();
        Assert.Equal("portaal@stad.example", taken.From);
        Assert.Equal(["noor@stad.example"], taken.To);
        Assert.Equal(0, server.CountRest());
    }

    [Theory]
    [InlineData("gone@stad.example", true)]
    [InlineData("full@stad.example", false)]
    public async Task A_refused_address_is_told_from_a_full_mailbox(string to, bool forGood)
    {
        var no = await Assert.ThrowsAsync<MailNotSent>(() => SendAsync(Letter with { To = to }));

        Assert.Equal(forGood, no.ForGood);
        Assert.DoesNotContain(to, no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_again_later()
    {
        server.CountRest();

        Assert.False((await Assert.ThrowsAsync<MailNotSent>(() => NewTransport(Settings(server.Port)).SendAsync(Letter, default))).ForGood);
    }

    [Fact]
    public async Task A_mail_travels_encrypted_and_after_login()
    {
        using var guarded = SmtpServer.Guarded(ServerCertificate.Make());
        using var vouched = new Vouched();

        await NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "geheim" }).SendAsync(Letter, default);

        var taken = guarded.Take();
        Assert.True(taken.Encrypted);
        Assert.Equal("portal", taken.User);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_stops_the_mail()
    {
        using var guarded = SmtpServer.Guarded(ServerCertificate.Make());

        var no = await Assert.ThrowsAsync<MailNotSent>(() =>
            NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "geheim" }).SendAsync(Letter, default));

        Assert.False(no.ForGood);
        Assert.Equal(0, guarded.CountRest());
    }

    [Fact]
    public async Task A_wrong_password_stops_the_mail()
    {
        using var guarded = SmtpServer.Guarded(ServerCertificate.Make());
        using var vouched = new Vouched();

        await Assert.ThrowsAsync<MailNotSent>(() =>
            NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "mis" }).SendAsync(Letter, default));

        Assert.Equal(0, guarded.CountRest());
    }

    [Fact]
    public async Task A_server_without_encryption_gets_no_mail_where_it_is_demanded()
    {
        await Assert.ThrowsAsync<MailNotSent>(() => NewTransport(Settings(server.Port) with { Encrypted = true }).SendAsync(Letter, default));

        Assert.Equal(0, server.CountRest());
    }

    protected virtual IMailTransport NewTransport(MailSettings settings) => new SmtpTransport(settings, TimeProvider.System);

    protected override async Task<string> SendAsync(OutgoingMail mail)
    {
        await NewTransport(Settings(server.Port)).SendAsync(mail, default);
        return server.Take().Content;
    }

    private static MailSettings Settings(int port) =>
        new() { Transport = MailTransportKind.Smtp, Host = "localhost", Port = port, From = "portaal@stad.example", Encrypted = false };

    /// <summary>Vouches for every certificate while it lives. The tests of a class run one after the other.</summary>
    private sealed class Vouched : IDisposable
    {
        public Vouched() => ServicePointManager.ServerCertificateValidationCallback = (_, _, _, _) => true;

        public void Dispose() => ServicePointManager.ServerCertificateValidationCallback = null;
    }
}

#if MAILKIT
public sealed class MailKitTransportTests : SmtpTransportTests
{
    protected override IMailTransport NewTransport(MailSettings settings) => new MailKitTransport(settings);
}
#endif
