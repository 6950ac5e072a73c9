using System.Globalization;
using System.Resources;

namespace NetworksPortal.Mail;

/// <summary>
/// What mails say. Pure: no database, no clock. Every subject has the same shape and names neither a network nor a person.
/// </summary>
public static class MailComposer
{
    private static readonly ResourceManager Texts = new("NetworksPortal.Mail.MailTexts", typeof(MailComposer).Assembly);

    public static MailDraft Activation(string name, string language, string link) => Compose("Activation", "Activation", language, name, link);

    public static MailDraft PasswordReset(string name, string language, string link) => Compose("PasswordReset", "PasswordReset", language, name, link);

    /// <summary>To whoever lost their second step, whoever had it taken away.</summary>
    public static MailDraft SecondStepGone(string name, string language, string link) => Compose("SecondStepGone", "SecondStepGone", language, name, link);

    /// <summary>For an operator who tries whether mail arrives.</summary>
    public static MailDraft Trial(string language, string link) => Compose("Trial", "Trial", language, "", link);

    /// <summary>The same subject whatever it tells, so that whoever sees the list of mails learns nothing.</summary>
    public static MailDraft Notice(MemberNotice notice, string name, string language, string link) => Compose("Notice", $"Notice.{notice}", language, name, link);

    private static MailDraft Compose(string subject, string kind, string language, string name, string link)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var (title, foot) = (Text(subject + ".Subject", culture), Text("Signature", culture));
        // Paragraphs first and names after: whatever a name holds, it stays inside its own.
        var paragraphs = Text(kind + ".Text", culture).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => string.Format(culture, paragraph, OneLine(name), link)).ToList();
        return new(
            language, title, $"{string.Join("\n\n", paragraphs)}\n\n-- \n{foot}\n",
            MailPage.Of(language, title, paragraphs, link, Text(subject + ".Action", culture), foot));
    }

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(string key, CultureInfo culture) =>
        Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"MailTexts lacks {key}.");
}
