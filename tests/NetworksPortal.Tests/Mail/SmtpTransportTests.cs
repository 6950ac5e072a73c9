using System.Net;
using NetworksPortal.Mail;
using NetworksPortal.Testing.Mail;

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
        await NewTransport(Settings(server.Port)).SendAsync(Letter, AtOnce, default);

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

        Assert.Equal((forGood, MailTrouble.Recipient), (no.ForGood, no.Trouble));
        Assert.DoesNotContain(to, no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_again_later()
    {
        server.CountRest();

        var no = await Assert.ThrowsAsync<MailNotSent>(() => NewTransport(Settings(server.Port)).SendAsync(Letter, AtOnce, default));
        Assert.Equal((false, MailTrouble.NoConnection), (no.ForGood, no.Trouble));
    }

    [Fact]
    public async Task A_mail_travels_encrypted_and_after_login()
    {
        using var guarded = Guarded();
        using var vouched = new Vouched();

        await NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "geheim" }).SendAsync(Letter, AtOnce, default);

        var taken = guarded.Take();
        Assert.True(taken.Encrypted);
        Assert.Equal("portal", taken.User);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_stops_the_mail()
    {
        using var guarded = Guarded();

        var no = await Assert.ThrowsAsync<MailNotSent>(() =>
            NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "geheim" }).SendAsync(Letter, AtOnce, default));

        Assert.Equal((false, MailTrouble.Encryption), (no.ForGood, no.Trouble));
        Assert.Equal(0, guarded.CountRest());
    }

    [Fact]
    public async Task A_certificate_that_ran_out_is_told_from_one_that_nobody_vouches_for()
    {
        var old = ServerCertificate.Make(until: -2);
        using var guarded = SmtpServer.Guarded(old.Pem, old.KeyPem);

        var no = await Assert.ThrowsAsync<MailNotSent>(() => NewTransport(Settings(guarded.Port) with { Encrypted = true }).SendAsync(Letter, AtOnce, default));

        Assert.Equal((false, MailTrouble.Encryption), (no.ForGood, no.Trouble));
        Assert.Contains("certificate of the mail server", no.Message, StringComparison.Ordinal);
        Assert.Contains("NotTimeValid", no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_stops_the_mail()
    {
        using var guarded = Guarded();
        using var vouched = new Vouched();

        var no = await Assert.ThrowsAsync<MailNotSent>(() =>
            NewTransport(Settings(guarded.Port) with { Encrypted = true, User = "portal", Password = "mis" }).SendAsync(Letter, AtOnce, default));

        Assert.Equal(MailTrouble.SignIn, no.Trouble);
        Assert.Equal(0, guarded.CountRest());
    }

    [Fact]
    public async Task A_server_without_encryption_gets_no_mail_where_it_is_demanded()
    {
        var no = await Assert.ThrowsAsync<MailNotSent>(() => NewTransport(Settings(server.Port) with { Encrypted = true }).SendAsync(Letter, AtOnce, default));

        Assert.Equal(MailTrouble.Encryption, no.Trouble);
        Assert.Equal(0, server.CountRest());
    }

    [Fact]
    public async Task A_server_that_takes_its_time_over_the_end_is_waited_for()
    {
        // Half a minute passes in a second and a half, and the server needs two for its answer.
        await NewTransport(Settings(server.Port), new FastTime(20)).SendAsync(Letter with { To = "slow@stad.example" }, AtOnce, default);

        Assert.Equal(["slow@stad.example"], server.Take().To);
    }

    [Fact]
    public async Task A_server_that_says_nothing_before_is_given_up_for_now()
    {
        var no = await Assert.ThrowsAsync<MailNotSent>(() =>
            NewTransport(Settings(server.Port), new FastTime(100)).SendAsync(Letter with { To = "silent@stad.example" }, AtOnce, default));

        Assert.False(no.ForGood || no.IsAboutRecipient);
        Assert.Equal(MailTrouble.NoAnswer, no.Trouble);
        Assert.Equal(0, server.CountRest());
    }

    [Theory]
    [InlineData("drop@stad.example", 0)]
    [InlineData("lost@stad.example", 1)]
    public async Task A_connection_that_drops_at_the_end_is_tried_again_whatever_the_server_did(string to, int taken)
    {
        var no = await Assert.ThrowsAsync<MailNotSent>(() => SendAsync(Letter with { To = to }));

        Assert.False(no.ForGood || no.IsAboutRecipient);
        Assert.Equal(taken, server.CountRest());
    }

    [Fact]
    public async Task Whoever_is_asked_to_stop_at_the_end_still_hears_the_answer_and_before_it_sends_nothing()
    {
        using var stop = new CancellationTokenSource();
        // The end is sent as soon as this returns, and the server answers after a second.
        async Task EndAsync(CancellationToken ct) => await Task.Run(() => stop.CancelAfter(TimeSpan.FromMilliseconds(200)), ct);
        await NewTransport(Settings(server.Port)).SendAsync(Letter with { To = "slow@stad.example" }, EndAsync, stop.Token);
        Assert.True(stop.IsCancellationRequested);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewTransport(Settings(server.Port)).SendAsync(Letter, AtOnce, stop.Token));
        server.Take();
        Assert.Equal(0, server.CountRest());
    }

    protected virtual IMailTransport NewTransport(MailSettings settings, TimeProvider? time = null) => new SmtpTransport(settings, time ?? TimeProvider.System);

    protected override async Task<string> SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd)
    {
        await NewTransport(Settings(server.Port)).SendAsync(mail, beforeEnd, default);
        return server.Take().Content;
    }

    protected override Task<int> CountArrivedAsync() => Task.FromResult(server.CountRest());

    private static SmtpServer Guarded()
    {
        var certificate = ServerCertificate.Make();
        return SmtpServer.Guarded(certificate.Pem, certificate.KeyPem);
    }

    private static MailSettings Settings(int port) =>
        new() { Transport = MailTransportKind.Smtp, Host = "localhost", Port = port, From = "portaal@stad.example", Encrypted = false };

    /// <summary>Timers fire this many times sooner.</summary>
    private sealed class FastTime(double times) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / times, period);
    }

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
    protected override IMailTransport NewTransport(MailSettings settings, TimeProvider? time = null) => new MailKitTransport(settings, time ?? TimeProvider.System);
}
#endif
