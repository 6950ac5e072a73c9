using System.Text;
using NetworksPortal.Mail;

namespace NetworksPortal.Tests.Mail;

/// <summary>What every transport that was built has to do.</summary>
public abstract class MailTransportContract
{
    protected static readonly OutgoingMail Letter = new(
        "0123abcd@stad.example", "noor@stad.example", "nl-BE", "Kring: één bericht", "Dag Noor\n\nEen zin met accenten: €, ë, Ş.\n.\nEen punt alleen op een regel.\n");

    /// <returns>The mail with its headers, as a receiver gets it.</returns>
    protected abstract Task<string> SendAsync(OutgoingMail mail);

    [Fact]
    public async Task A_mail_arrives_with_its_headers_and_every_letter()
    {
        var content = await SendAsync(Letter);

        Assert.Contains("Message-ID: <0123abcd@stad.example>", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: portaal@stad.example", content, StringComparison.Ordinal);
        Assert.Contains("To: noor@stad.example", content, StringComparison.Ordinal);
        Assert.Contains("Content-Language: nl-BE", content, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", content, StringComparison.Ordinal);
        Assert.Contains("Subject: =?utf-8?", content, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Letter.Text, BodyOf(content).ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
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

    private static string BodyOf(string content)
    {
        var body = content[(content.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return content.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : body;
    }
}
