using System.Globalization;
using System.Resources;

namespace NetworksPortal.Mail;

/// <summary>
/// What mails say. Pure: no database, no clock. Every subject has the same shape and names neither a network nor a person.
/// </summary>
public static class MailComposer
{
    private static readonly ResourceManager Texts = new("NetworksPortal.Mail.MailTexts", typeof(MailComposer).Assembly);

    public static MailDraft Activation(string name, string language, string link) => Compose("Activation", language, name, link);

    public static MailDraft PasswordReset(string name, string language, string link) => Compose("PasswordReset", language, name, link);

    /// <summary>The same subject whatever it tells, so that whoever sees the list of mails learns nothing.</summary>
    public static MailDraft Notice(MemberNotice notice, string name, string language, string link) => Compose("Notice", $"Notice.{notice}", language, name, link);

    private static MailDraft Compose(string kind, string language, string name, string link) => Compose(kind, kind, language, name, link);

    private static MailDraft Compose(string subject, string kind, string language, string name, string link)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var text = string.Format(culture, Text(kind + ".Text", culture), name, link);
        return new(language, Text(subject + ".Subject", culture), $"{text}\n\n-- \n{Text("Signature", culture)}\n");
    }

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"MailTexts lacks {key}.");
}
