using System.Net.Mail;
using System.Net.Mime;

namespace NetworksPortal.Mail;

/// <summary>Writes each mail as an .eml file with a random name, for the demo and for servers that collect from a folder.</summary>
public sealed class PickupTransport(MailSettings settings) : IMailTransport
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            PrivateFolder.Create(settings.PickupFolder);
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Path.GetFullPath(settings.PickupFolder),
            };
            using var message = FrameworkMail.Of(mail, settings.From, TransferEncoding.EightBit);
            await client.SendMailAsync(message, ct);
        }
        catch (Exception no) when (no is SmtpException or IOException or UnauthorizedAccessException)
        {
            throw new MailNotSent("The pickup folder cannot be written.", forGood: false, no);
        }
        catch (Exception no) when (no is FormatException or ArgumentException)
        {
            throw new MailNotSent("The address or the subject is not one.", forGood: true, no);
        }
    }
}
