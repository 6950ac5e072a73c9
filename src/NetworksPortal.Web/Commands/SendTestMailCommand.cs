using System.Net.Mail;
using NetworksPortal.Mail;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary><c>send-test-mail ADDRESS</c>: whether mail leaves by the settings as they are. Of a portal that was set up in the browser it reads them from its database.</summary>
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

        var mail = (await SettingsOnDisk.ReadAsync(settings, ct)).Mail;
        try
        {
            await MailServices.TransportOf(mail, TimeProvider.System)
                .SendAsync(OutgoingMail.Of(Guid.NewGuid(), mail.From, to, MailComposer.Trial(Language, settings.Address.Root.ToString())), _ => Task.CompletedTask, ct);
            await output.WriteLineAsync(mail.Transport == MailTransportKind.Pickup ? $"A mail lies in {mail.PickupFolder}." : $"The mail server {mail.Host}:{mail.Port} took the mail. Look whether it arrives, and not among unwanted mail.");
            return 0;
        }
        catch (MailNotSent no)
        {
            await output.WriteLineAsync($"The mail did not leave by {mail.Host}:{mail.Port}: {no.Message.TrimEnd('.')}. {Advice(no.Trouble, settings)}");
            return 1;
        }
    }

    private static string Advice(MailTrouble trouble, PortalSettings settings) => trouble == MailTrouble.Encryption
        ? "It must offer STARTTLS with a certificate that this machine trusts: have that renewed or trusted. Whether it ran out is judged by the clock of this machine."
        : $"Check {(settings.Fixed.MailServer ? "Portal:Mail:Host, Port, User, PasswordFile and From" : "the page /admin/organisation/mail")}.";
}
