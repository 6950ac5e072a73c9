using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace NetworksPortal.Mail;

/// <summary>A mail in the framework's own form, for the transports that use its client: words first, and the same as a page.</summary>
internal static class FrameworkMail
{
    /// <param name="mail">What is said, and to whom.</param>
    /// <param name="from">The one sender, with the name beside it.</param>
    /// <param name="encoding">How letters travel.</param>
    /// <param name="page">Makes what the page is read from.</param>
    /// <exception cref="FormatException">The recipient is not one plain address.</exception>
    public static MailMessage Of(OutgoingMail mail, MailAddress from, TransferEncoding encoding, Func<byte[], Stream> page)
    {
        // The framework reads "a, b" as one address or as a list, as it comes.
        var to = new MailAddress(mail.To);
        if (to.Address != mail.To)
        {
            throw new FormatException();
        }

        var message = new MailMessage(from, to) { Subject = mail.Subject, SubjectEncoding = Encoding.UTF8 };
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain, encoding, bytes => new MemoryStream(bytes)));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html, encoding, page));
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        message.Headers.Add("Content-Language", mail.Language);
        // Asks other machines not to answer: no out-of-office replies to the functional sender (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static AlternateView View(string words, string type, TransferEncoding encoding, Func<byte[], Stream> read) =>
        new(read(Encoding.UTF8.GetBytes(words.ReplaceLineEndings("\r\n"))), new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = encoding };
}
