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
    /// <summary>A server that says nothing for this long counts as down. Shorter than the lease of the mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            using var client = NewClient();
            // The framework's quoted-printable codes the ends of lines too, which not every reader understands.
            using var message = FrameworkMail.Of(mail, settings.From, TransferEncoding.Base64);
            await client.SendMailAsync(message, either.Token);
        }
        catch (SmtpFailedRecipientException no)
        {
            throw new MailNotSent($"Recipient refused: {(int)no.StatusCode}", IsForGood(no.StatusCode), no);
        }
        catch (SmtpException no)
        {
            throw new MailNotSent($"SMTP: {no.StatusCode}", forGood: false, no);
        }
        catch (Exception no) when (no is IOException or System.Security.Authentication.AuthenticationException)
        {
            throw new MailNotSent(no.GetType().Name, forGood: false, no);
        }
        catch (Exception no) when (no is FormatException or ArgumentException)
        {
            throw new MailNotSent("The address or the subject is not one.", forGood: true, no);
        }
        catch (OperationCanceledException no) when (patience.IsCancellationRequested)
        {
            throw new MailNotSent("No answer in time.", forGood: false, no);
        }
    }

    private SmtpClient NewClient() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Encrypted,
        UseDefaultCredentials = false,
        Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
    };

    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 550 and < 560;
}
