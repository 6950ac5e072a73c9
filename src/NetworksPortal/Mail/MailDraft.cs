namespace NetworksPortal.Mail;

/// <summary>What a mail says, in the language of its recipient.</summary>
/// <param name="Language">Of its recipient.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">For readers of plain text.</param>
/// <param name="Html">The same words as a page.</param>
public sealed record MailDraft(string Language, string Subject, string Text, string Html);
