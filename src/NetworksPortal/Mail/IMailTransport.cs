namespace NetworksPortal.Mail;

/// <summary>How a mail leaves the portal. One recipient a message; the sender is always the same.</summary>
public interface IMailTransport
{
    /// <param name="mail">What leaves.</param>
    /// <param name="beforeEnd">
    /// Awaited once, as late as can be before the end that makes the mail count. After it, whoever is asked to stop goes on
    /// until the receiver has answered. What it throws comes out as it is, and nothing has left.
    /// </param>
    /// <param name="ct">Stops the sending up to there.</param>
    /// <exception cref="MailNotSent">The server, or the way to it, said no.</exception>
    Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct);
}

/// <summary>Why a mail did not leave, as far as whoever chose the server has to know.</summary>
public enum MailTrouble { Other, NoConnection, NoAnswer, Encryption, SignIn, Recipient, Folder }

/// <summary>A mail did not leave. The reason is for the operator and names no recipient.</summary>
/// <param name="reason">A status or a kind of failure.</param>
/// <param name="forGood">True where trying again cannot help: the address was refused.</param>
public sealed class MailNotSent(string reason, bool forGood, Exception? inner = null) : Exception(reason, inner)
{
    public bool ForGood { get; } = forGood;

    public MailTrouble Trouble { get; init; }

    /// <summary>The server took other mail, and this one's address not for now: what comes after it may well leave.</summary>
    public bool IsAboutRecipient { get; init; }
}

/// <summary>Somebody else has taken this mail over, or took it back, while it was under way.</summary>
public sealed class MailTakenBack : Exception;
