using System.Net;
using System.Net.Mail;
using System.Net.Mime;

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
                mail, settings.From, TransferEncoding.Base64, page => new EndingStream(page, stop => patience.EndAsync(beforeEnd, stop), patience.Token));
            await client.SendMailAsync(message, patience.Token);
        }
        catch (Exception no)
        {
            ct.ThrowIfCancellationRequested();
            throw Reason(no, patience);
        }
    }

    private static Exception Reason(Exception no, MailPatience patience) => (patience.Refused, no) switch
    {
        ({ } refused, _) => refused,
        (_, SmtpFailedRecipientException to) => new MailNotSent($"Recipient refused: {(int)to.StatusCode}", IsForGood(to.StatusCode), no) { IsAboutRecipient = true },
        (_, SmtpException) when patience.IsOver => new MailNotSent("No answer in time.", forGood: false, no),
        (_, OperationCanceledException) => new MailNotSent("No answer in time.", forGood: false, no),
        (_, SmtpException smtp) => new MailNotSent($"SMTP: {smtp.StatusCode}", forGood: false, no),
        (_, FormatException or ArgumentException) => new MailNotSent("The address or the subject is not one.", forGood: true, no) { IsAboutRecipient = true },
        _ => new MailNotSent(no.GetType().Name, forGood: false, no),
    };

    private SmtpClient NewClient() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Encrypted,
        UseDefaultCredentials = false,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
    };

    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 550 and < 560;
}
