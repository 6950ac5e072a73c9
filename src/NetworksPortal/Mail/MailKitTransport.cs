using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace NetworksPortal.Mail;

/// <summary>SMTP by MailKit, which also speaks TLS from the first byte. Built with <c>-p:MailTransport=MailKit</c>.</summary>
public sealed class MailKitTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            using var message = new MimeMessage();
            message.From.Add(MailboxAddress.Parse(settings.From));
            message.To.Add(MailboxAddress.Parse(mail.To));
            message.Subject = mail.Subject;
            message.MessageId = mail.MessageId;
            message.Headers.Add("Content-Language", mail.Language);
            message.Headers.Add("Auto-Submitted", "auto-generated");
            message.Body = new TextPart(TextFormat.Plain) { Text = mail.Text };

            using var client = new SmtpClient { Timeout = (int)SmtpTransport.Patience.TotalMilliseconds };
            await client.ConnectAsync(settings.Host, settings.Port, Security(), ct);
            if (settings.User is not null)
            {
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", ct);
            }

            await client.SendAsync(message, ct);
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (SmtpCommandException no)
        {
            throw new MailNotSent($"SMTP: {(int)no.StatusCode}", no.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)no.StatusCode >= 550, no);
        }
        catch (ParseException no)
        {
            throw new MailNotSent("The address is not one.", forGood: true, no);
        }
        catch (Exception no) when (no is IOException or SmtpProtocolException or AuthenticationException or SslHandshakeException or System.Net.Sockets.SocketException or TimeoutException)
        {
            throw new MailNotSent(no.GetType().Name, forGood: false, no);
        }
    }

    private SecureSocketOptions Security() => (settings.Encrypted, settings.Port) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, 465) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
