using NetworksPortal.Mail;
using NetworksPortal.Testing.Mail;

namespace NetworksPortal.Tests.Mail;

/// <summary>What every transport that was built has to do.</summary>
public abstract class MailTransportContract
{
    protected static readonly OutgoingMail Letter = new(
        "0123456789abcdef0123456789abcdef@stad.example", "noor@stad.example", "nl-BE", "Kring: één bericht",
        "Dag Noor\n\nEen zin met accenten: €, ë, Ş.\n.\nEen punt alleen op een regel.\n", "<p>Dag Noor</p>\n<p>€, ë, Ş</p>\n.\n<p>Een punt.</p>\n");

    protected static Func<CancellationToken, Task> AtOnce { get; } = _ => Task.CompletedTask;

    /// <returns>The mail with its headers, as a receiver gets it.</returns>
    protected abstract Task<string> SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd);

    /// <summary>How many mails arrived that were not looked at.</summary>
    protected abstract Task<int> CountArrivedAsync();

    protected Task<string> SendAsync(OutgoingMail mail) => SendAsync(mail, AtOnce);

    [Fact]
    public async Task A_mail_arrives_with_its_headers_and_every_letter()
    {
        var content = await SendAsync(Letter);

        Assert.Contains("Message-ID: <0123456789abcdef0123456789abcdef@stad.example>", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: portaal@stad.example", content, StringComparison.Ordinal);
        Assert.Contains("To: noor@stad.example", content, StringComparison.Ordinal);
        Assert.Contains("Content-Language: nl-BE", content, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", content, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("multipart/alternative", content, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((Letter.Text, Letter.Html), MailParts.Of(content) is var parts ? (parts.Text, parts.Html) : default);
    }

    [Fact]
    public async Task The_end_is_asked_for_once_and_before_the_mail_is_there()
    {
        var asked = 0;

        await SendAsync(Letter, _ => Task.FromResult(asked++));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task A_mail_that_is_taken_back_before_the_end_does_not_arrive()
    {
        await Assert.ThrowsAsync<MailTakenBack>(() => SendAsync(Letter, _ => throw new MailTakenBack()));

        Assert.Equal(0, await CountArrivedAsync());
    }

    [Theory]
    [InlineData("noor@stad.example\r\nBcc: iedereen@stad.example", "Kring")]
    [InlineData("noor@stad.example", "Kring\r\nBcc: iedereen@stad.example")]
    [InlineData("noor@stad.example, iedereen@stad.example", "Kring")]
    [InlineData("geen adres", "Kring")]
    public async Task What_would_forge_a_header_or_a_second_recipient_is_refused_for_good(string to, string subject)
    {
        var no = await Assert.ThrowsAsync<MailNotSent>(() => SendAsync(Letter with { To = to, Subject = subject }));

        Assert.True(no.ForGood);
        Assert.DoesNotContain("iedereen", no.Message, StringComparison.Ordinal);
    }
}
