namespace NetworksPortal.Mail;

/// <summary>One mail to one person, as it leaves.</summary>
/// <param name="MessageId">The same at every attempt, so that a receiver can drop a duplicate. Without angle brackets.</param>
/// <param name="To">One plain address.</param>
/// <param name="Language">Of its recipient.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">What it says.</param>
/// <param name="Html">The same as a page, which loads nothing.</param>
public sealed record OutgoingMail(string MessageId, string To, string Language, string Subject, string Text, string Html)
{
    public static OutgoingMail Of(Guid id, string from, string to, MailDraft draft) =>
        new($"{id:N}@{new System.Net.Mail.MailAddress(from).Host}", to, draft.Language, draft.Subject, draft.Text, draft.Html);
}
