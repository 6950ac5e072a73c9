using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace NetworksPortal.Mail;

/// <summary>SMTP by MailKit, which also speaks TLS from the first byte. Built with <c>-p:MailTransport=MailKit</c>.</summary>
public sealed class MailKitTransport(MailSettings settings, TimeProvider time) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct)
    {
        using var patience = new MailPatience(time, ct);
        try
        {
            using var message = Of(mail);
            using var client = new SmtpClient { Timeout = (int)MailPatience.ForItsAnswer.TotalMilliseconds };
            await client.ConnectAsync(settings.Host, settings.Port, Security(), patience.Token);
            if (settings.User is not null)
            {
                await client.AuthenticateAsync(settings.User, settings.Password ?? "", patience.Token);
            }

            // The client measures a message by writing it once before; only here is it sure that nothing has been sent.
            await patience.EndAsync(beforeEnd, patience.Token);
            await client.SendAsync(message, patience.Token);
        }
        catch (Exception no)
        {
            ct.ThrowIfCancellationRequested();
            throw patience.Refused ?? Reason(no);
        }
    }

    private MimeMessage Of(OutgoingMail mail)
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress(settings.FromName, settings.From));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Subject = mail.Subject.IndexOfAny(['\r', '\n']) < 0 ? mail.Subject : throw new FormatException();
        message.MessageId = mail.MessageId;
        message.Headers.Add("Content-Language", mail.Language);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new MultipartAlternative(new TextPart(TextFormat.Plain) { Text = mail.Text }, new TextPart(TextFormat.Html) { Text = mail.Html });
        return message;
    }

    private static MailNotSent Reason(Exception no) => no switch
    {
        SmtpCommandException smtp => new($"SMTP: {(int)smtp.StatusCode}", IsForGood(smtp), no)
        {
            IsAboutRecipient = smtp.ErrorCode == SmtpErrorCode.RecipientNotAccepted,
            Trouble = smtp.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? MailTrouble.Recipient : MailTrouble.Other,
        },
        ParseException or FormatException => new("The address or the subject is not one.", forGood: true, no) { IsAboutRecipient = true, Trouble = MailTrouble.Recipient },
        OperationCanceledException => new("No answer in time.", forGood: false, no) { Trouble = MailTrouble.NoAnswer },
        SslHandshakeException or NotSupportedException => new(no.GetType().Name, forGood: false, no) { Trouble = MailTrouble.Encryption },
        AuthenticationException => new(no.GetType().Name, forGood: false, no) { Trouble = MailTrouble.SignIn },
        IOException or SocketException => new(no.GetType().Name, forGood: false, no) { Trouble = MailTrouble.NoConnection },
        _ => new(no.GetType().Name, forGood: false, no),
    };

    private static bool IsForGood(SmtpCommandException no) => no.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)no.StatusCode >= 550;

    private SecureSocketOptions Security() => (settings.Encrypted, settings.Port) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, 465) => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
