namespace NetworksPortal.Mail;

/// <summary>What a mail says, in the language of its recipient.</summary>
public sealed record MailDraft(string Language, string Subject, string Text);
