using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NetworksPortal.Mail;

/// <summary>
/// SMTP by the framework's client: STARTTLS and login. It cannot speak TLS from the first byte (port 465), which the
/// settings refuse.
/// </summary>
public sealed class SmtpTransport(MailSettings settings, TimeProvider time) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct)
    {
        using var patience = new MailPatience(time, ct);
        try
        {
            using var client = NewClient();
            // The framework's quoted-printable codes the ends of lines too, which not every reader understands.
            using var message = FrameworkMail.Of(
                mail, Sender, TransferEncoding.Base64, page => new EndingStream(page, stop => patience.EndAsync(beforeEnd, stop), patience.Token));
            await client.SendMailAsync(message, patience.Token);
        }
        catch (Exception no)
        {
            ct.ThrowIfCancellationRequested();
            throw Reason(no, patience);
        }
    }

    private MailAddress Sender => new(settings.From, settings.FromName);

    private Exception Reason(Exception no, MailPatience patience) => (patience.Refused, no) switch
    {
        ({ } refused, _) => refused,
        (_, SmtpFailedRecipientException to) => new MailNotSent($"Recipient refused: {(int)to.StatusCode}", IsForGood(to.StatusCode), no) { IsAboutRecipient = true, Trouble = MailTrouble.Recipient },
        (_, SmtpException) when patience.IsOver => new MailNotSent("No answer in time.", forGood: false, no) { Trouble = MailTrouble.NoAnswer },
        (_, OperationCanceledException) => new MailNotSent("No answer in time.", forGood: false, no) { Trouble = MailTrouble.NoAnswer },
        (_, SmtpException { InnerException: AuthenticationException refused }) =>
            new MailNotSent($"The certificate of the mail server is not accepted. {refused.Message}", forGood: false, no) { Trouble = MailTrouble.Encryption },
        // Of a server without encryption the client says nothing but that it goes no further.
        (_, SmtpException { InnerException: null, StatusCode: SmtpStatusCode.GeneralFailure }) when settings.Encrypted =>
            new MailNotSent("The mail server does not offer encryption.", forGood: false, no) { Trouble = MailTrouble.Encryption },
        (_, SmtpException smtp) => new MailNotSent($"SMTP: {smtp.StatusCode}", forGood: false, no) { Trouble = TroubleOf(smtp) },
        (_, FormatException or ArgumentException) => new MailNotSent("The address or the subject is not one.", forGood: true, no) { IsAboutRecipient = true, Trouble = MailTrouble.Recipient },
        _ => new MailNotSent(no.GetType().Name, forGood: false, no),
    };

    /// <summary>The client says it by what lies inside.</summary>
    private static MailTrouble TroubleOf(SmtpException no) => (no.InnerException, (int)no.StatusCode) switch
    {
        (IOException or SocketException, _) => MailTrouble.NoConnection,
        (_, 530 or 534 or 535) => MailTrouble.SignIn,
        _ => MailTrouble.Other,
    };

    private SmtpClient NewClient() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Encrypted,
        UseDefaultCredentials = false,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
    };

    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 550 and < 560;
}
