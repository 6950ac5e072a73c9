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
}
