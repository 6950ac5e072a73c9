using System.Net.Mail;
using System.Net.Mime;

namespace NetworksPortal.Mail;

/// <summary>
/// Writes each mail as an .eml file, for the demo and for servers that collect from a folder. A file is there as a whole or not at all,
/// and a mail that is sent again replaces its own.
/// </summary>
public sealed class PickupTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd, CancellationToken ct)
    {
        var name = mail.MessageId[..mail.MessageId.IndexOf('@', StringComparison.Ordinal)];
        var work = Path.GetFullPath(Path.Combine(settings.PickupFolder, ".writing-" + name));
        try
        {
            PrivateFolder.Create(settings.PickupFolder);
            PrivateFolder.Create(work);
            Array.ForEach(Directory.GetFiles(work), File.Delete);
            await WriteAsync(mail, work, ct);
            var written = Directory.GetFiles(work).Single();
            await beforeEnd(ct);
            File.Move(written, Path.Combine(settings.PickupFolder, name + ".eml"), overwrite: true);
            Directory.Delete(work);
        }
        catch (Exception no) when (no is SmtpException or IOException or UnauthorizedAccessException)
        {
            throw new MailNotSent("The pickup folder cannot be written.", forGood: false, no) { Trouble = MailTrouble.Folder };
        }
        catch (Exception no) when (no is FormatException or ArgumentException)
        {
            throw new MailNotSent("The address or the subject is not one.", forGood: true, no) { IsAboutRecipient = true, Trouble = MailTrouble.Recipient };
        }
    }

    private MailAddress Sender => new(settings.From, settings.FromName);

    private async Task WriteAsync(OutgoingMail mail, string folder, CancellationToken ct)
    {
        using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
        using var message = FrameworkMail.Of(mail, Sender, TransferEncoding.EightBit, page => new MemoryStream(page));
        await client.SendMailAsync(message, ct);
    }
}
