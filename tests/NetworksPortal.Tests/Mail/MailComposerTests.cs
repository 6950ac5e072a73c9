using System.Net;
using System.Text.RegularExpressions;
using NetworksPortal.Mail;

namespace NetworksPortal.Tests.Mail;

public class MailComposerTests
{
    [Theory]
    [InlineData("nl-BE", "Kring: je wachtwoord", "Dag Noor")]
    [InlineData("en", "Kring: your password", "Hello Noor")]
    public void A_mail_speaks_the_language_of_its_recipient(string language, string subject, string opening)
    {
        var draft = MailComposer.PasswordReset("Noor", language, "https://kring.stad.example/x");

        Assert.Equal(subject, draft.Subject);
        Assert.StartsWith(opening, draft.Text, StringComparison.Ordinal);
        Assert.Contains("\nhttps://kring.stad.example/x\n", draft.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("en")]
    public void Whatever_was_decided_about_somebody_has_one_subject_and_names_nothing(string language)
    {
        var drafts = Enum.GetValues<MemberNotice>().Select(notice => MailComposer.Notice(notice, "Noor", language, "https://kring.stad.example/me")).ToList();

        Assert.Single(drafts.Select(draft => draft.Subject).Distinct());
        Assert.All(drafts, draft => Assert.DoesNotMatch("(?i)netwerk|network|lid|member|kern|core", draft.Text.Replace("Kring", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("en")]
    public void Every_mail_is_a_page_too_that_says_the_same_and_loads_nothing(string language)
    {
        const string Link = "https://kring.stad.example/account/choose?token=a&b";
        MailDraft[] drafts =
        [
            MailComposer.Activation("Noor & Zoë", language, Link), MailComposer.PasswordReset("Noor & Zoë", language, Link),
            .. Enum.GetValues<MemberNotice>().Select(notice => MailComposer.Notice(notice, "Noor & Zoë", language, Link)),
        ];

        Assert.All(drafts, draft =>
        {
            var said = WebUtility.HtmlDecode(draft.Html);
            Assert.All(draft.Text.Split('\n').Where(line => line.Length > 0 && line != "-- "), line => Assert.Contains(line, said, StringComparison.Ordinal));
            Assert.Contains($"<html lang=\"{language}\">", draft.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)<(img|link|script|iframe|object|form|video|audio|base)|src=|@import|url\\(|background=", draft.Html);
            Assert.All(Regex.Matches(said, "https?://[^ \"<]*", RegexOptions.None, TimeSpan.FromMinutes(1)).Select(match => match.Value), address => Assert.Equal(Link, address));
        });
    }

    [Fact]
    public void A_name_with_an_end_of_line_or_a_mark_stays_a_name()
    {
        var draft = MailComposer.PasswordReset("Noor\r\n\r\nBcc: iedereen@stad.example<b>", "nl-BE", "https://kring.stad.example/x");

        Assert.StartsWith("Dag Noor Bcc: iedereen@stad.example<b>\n", draft.Text, StringComparison.Ordinal);
        Assert.Equal("Kring: je wachtwoord", draft.Subject);
        Assert.DoesNotContain("<b>", draft.Html, StringComparison.Ordinal);
    }
}
