namespace NetworksPortal.Mail;

/// <summary>How a mail leaves the portal. One recipient a message; the sender is always the same.</summary>
public interface IMailTransport
{
    /// <exception cref="MailNotSent">The server, or the way to it, said no.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken ct);
}

/// <summary>A mail did not leave. The reason is for the operator and names no recipient.</summary>
/// <param name="reason">A status or a kind of failure.</param>
/// <param name="forGood">True where trying again cannot help: the address was refused.</param>
public sealed class MailNotSent(string reason, bool forGood, Exception? inner = null) : Exception(reason, inner)
{
    public bool ForGood { get; } = forGood;
}
