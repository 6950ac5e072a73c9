using System.Net.Mail;
using NetworksPortal.Mail;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary><c>send-test-mail ADDRESS</c>: whether mail leaves by the settings as they are. It opens no database and no key.</summary>
internal static class SendTestMailCommand
{
    private const string Language = "nl-BE";

    public static async Task<int> RunAsync(PortalSettings settings, string[] words, TextWriter output, CancellationToken ct)
    {
        if (words is not [var to] || !MailAddress.TryCreate(to, out _))
        {
            await output.WriteLineAsync("send-test-mail ADDRESS: one address, such as it@stad.example.");
            return 2;
        }

        var mail = settings.Mail;
        try
        {
            await MailServices.TransportOf(mail, TimeProvider.System)
                .SendAsync(OutgoingMail.Of(Guid.NewGuid(), mail.From, to, MailComposer.Trial(Language, settings.Address.Root.ToString())), _ => Task.CompletedTask, ct);
            await output.WriteLineAsync(mail.Transport == MailTransportKind.Pickup ? $"A mail lies in {mail.PickupFolder}." : $"The mail server {mail.Host}:{mail.Port} took the mail. Look whether it arrives, and not among unwanted mail.");
            return 0;
        }
        catch (MailNotSent no)
        {
            await output.WriteLineAsync($"The mail did not leave by {mail.Host}:{mail.Port}: {no.Message} Check Portal:Mail:Host, Port, User, PasswordFile and From.");
            return 1;
        }
    }
}
