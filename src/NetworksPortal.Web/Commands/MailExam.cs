using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Settings;
using NodaTime;

namespace NetworksPortal.Web.Commands;

/// <summary>Whether mail can leave, and whether it does; numbers alone, never whom it is for.</summary>
internal static class MailExam
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<Finding> ExamineAsync(PortalSettings settings, IHostEnvironment environment)
    {
        if (environment.IsProduction() && settings.Address.Root.IsLoopback)
        {
            yield return new(Severity.Warning, $"Links in mails lead to {settings.Address.Root}, which only this machine reaches.", "Set Portal:Address to the address that people use.");
        }

        var mail = (await SettingsOnDisk.ReadAsync(settings, CancellationToken.None)).Mail;
        var where = settings.Fixed.MailServer ? "Portal:Mail:Host and Port" : "the page /admin/organisation/mail";
        yield return mail.Transport == MailTransportKind.Pickup ? Folder(mail.PickupFolder, environment) : await ServerAsync(mail, where);
        if (File.Exists(Databases.PortalPath(settings.DataDirectory)))
        {
            yield return await QueueAsync(settings);
        }
    }

    private static Finding Folder(string folder, IHostEnvironment environment) => environment.IsProduction()
        ? new(Severity.Warning, $"Mail is written to {folder} and goes no further.", "Choose a mail server on the page /admin/organisation/mail, or set Portal:Mail:Transport to Smtp, with Host and From.")
        : new(Severity.Ok, $"Mail is written to {folder}.");

    private static async Task<Finding> ServerAsync(MailSettings mail, string where)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var client = new TcpClient();
            await client.ConnectAsync(mail.Host, mail.Port, patience.Token);
            return new(Severity.Ok, $"The mail server {mail.Host}:{mail.Port} answers.");
        }
        catch (Exception no) when (no is SocketException or OperationCanceledException)
        {
            return new(Severity.Fault, $"The mail server {mail.Host}:{mail.Port} does not answer.", $"Check {where}, and the firewall between.");
        }
    }

    private static async Task<Finding> QueueAsync(PortalSettings settings)
    {
        try
        {
            await using var db = new PortalDb(DatabaseExam.Reading<PortalDb>(Databases.PortalPath(settings.DataDirectory)));
            var counts = await new OutboxState(db).Handle(CancellationToken.None);
            var now = settings.Clock ?? TimeProvider.System.Now();
            return counts switch
            {
                { GivenUp: > 0 } => new(Severity.Fault, $"Mails given up: {counts.GivenUp}.", "Read the log for the reasons; whoever needs one can ask for it again."),
                { Oldest: { } oldest } when now - oldest > Duration.FromHours(1) => new(Severity.Warning, $"Mails waiting: {counts.Waiting}, one of them for over an hour.", "Check that the portal runs and that the mail server takes mail."),
                _ => new(Severity.Ok, $"Mails waiting: {counts.Waiting}."),
            };
        }
        catch (SqliteException)
        {
            return new(Severity.Warning, "The mail queue cannot be read.", "Mend the database first.");
        }
    }
}
