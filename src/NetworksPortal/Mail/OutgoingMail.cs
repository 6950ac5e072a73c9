namespace NetworksPortal.Mail;

/// <summary>One mail to one person, as it leaves.</summary>
/// <param name="MessageId">The same at every attempt, so that a receiver can drop a duplicate. Without angle brackets.</param>
public sealed record OutgoingMail(string MessageId, string To, string Language, string Subject, string Text);
