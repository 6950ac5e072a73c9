using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace NetworksPortal.Mail;

/// <summary>A mail in the framework's own form, for the transports that use its client.</summary>
internal static class FrameworkMail
{
    /// <exception cref="FormatException">The recipient is not one plain address.</exception>
    public static MailMessage Of(OutgoingMail mail, string from, TransferEncoding encoding)
    {
        // The framework reads "a, b" as one address or as a list, as it comes.
        var to = new MailAddress(mail.To);
        if (to.Address != mail.To)
        {
            throw new FormatException();
        }

        var message = new MailMessage(new MailAddress(from), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = encoding,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Content-Language", mail.Language);
        // Asks other machines not to answer: no out-of-office replies to the functional sender (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
