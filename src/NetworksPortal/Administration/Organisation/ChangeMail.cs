using System.Text;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration.Organisation;

/// <summary>How mail leaves. The password is sealed and never shown; another server, or another account there, asks for it again.</summary>
public sealed class ChangeMail(PortalDb db, MailPasswordSeal seal, AdministrationLog log)
{
    /// <param name="by">The administrator.</param>
    /// <param name="server">Null where the configuration says it.</param>
    /// <param name="password">Empty to keep the one that there is.</param>
    /// <param name="from">Null where the configuration says it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RuleViolation"><c>PasswordMissing</c> or <c>PasswordTooLong</c>, about <c>Password</c>.</exception>
    public async Task Handle(EmployeeId by, MailServer? server, string password, string? from, CancellationToken ct)
    {
        Rules.Demand(Encoding.UTF8.GetByteCount(password) <= MailPasswordSeal.MostBytes, "PasswordTooLong", "Password", MailPasswordSeal.MostBytes);
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var settings = await db.OneOrganisationAsync(ct);
        List<string> changed = [.. server is null ? [] : Send(settings, server, password), .. from is null || from == settings.MailFrom ? [] : (string[])["MailFrom"]];
        settings.SendFrom(from ?? settings.MailFrom);
        await db.NoteOrganisationAsync(log, by, changed, ct);
        await transaction.CommitAsync(ct);
    }

    private List<string> Send(OrganisationSettings settings, MailServer server, string password)
    {
        var changed = new List<string>();
        if (server != new MailServer(settings.MailTransport ?? MailTransportKind.Pickup, settings.MailHost, settings.MailPort, settings.MailUser) || settings.MailTransport is null)
        {
            settings.SendBy(server);
            changed.Add("MailServer");
        }

        if (server.User is null)
        {
            settings.Hold(null);
        }
        else if (password.Length > 0)
        {
            settings.Hold(seal.Seal(settings.Server, password));
            changed.Add("MailPassword");
        }

        Rules.Demand(server.User is null || settings.Password is not null, "PasswordMissing", "Password");
        return changed;
    }
}
