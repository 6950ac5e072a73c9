using System.Net.Mail;
using System.Text;

namespace NetworksPortal.Mail;

/// <summary>A mail in the framework's own form, for the transports that use its client.</summary>
internal static class FrameworkMail
{
    public static MailMessage Of(OutgoingMail mail, string from)
    {
        var message = new MailMessage(from, mail.To)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = System.Net.Mime.TransferEncoding.QuotedPrintable,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Content-Language", mail.Language);
        // Asks other machines not to answer: no out-of-office replies to the functional sender (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
