using System.Globalization;
using NetworksPortal.Mail;

namespace NetworksPortal.Web.Settings;

/// <summary>The <c>Portal:Mail:*</c> settings, checked.</summary>
internal static class MailSection
{
    private const int UsualConnections = 4;
    private const int MostConnections = 20;

    private static readonly string[] OfServer = ["Transport", "Host", "Port", "User", "PasswordFile"];

    /// <summary>Whether any part of the server is said here: then all of it is, so that no password goes where somebody else says.</summary>
    public static bool SaysServer(IConfigurationSection mail) => OfServer.Any(key => mail[key] is { Length: > 0 });

    public static bool SaysFrom(IConfigurationSection mail) => mail["From"] is { Length: > 0 };

    /// <exception cref="StartRefused">A value is wrong.</exception>
    public static MailSettings Read(IConfigurationSection mail, string dataDirectory, string contentRoot)
    {
        var transport = mail["Transport"] is { Length: > 0 } named
            ? Checked(() => MailRules.CheckTransport(named), "Transport", named, string.Join(" or ", MailServices.Built))
            : MailTransportKind.Pickup;
        var folder = new MailSettings
        {
            Transport = transport,
            From = FromOf(mail["From"], required: transport != MailTransportKind.Pickup),
            PickupFolder = Path.Combine(dataDirectory, "mail"),
            Connections = ConnectionsOf(mail["Connections"]),
        };
        if (transport == MailTransportKind.Pickup)
        {
            return folder;
        }

        var host = Checked(() => MailRules.CheckHost(mail["Host"]), "Host", mail["Host"], "the name of a mail server");
        return folder with
        {
            Host = host,
            Port = PortOf(mail["Port"], transport),
            User = mail["User"] is { Length: > 0 } user ? user : null,
            Password = PasswordOf(mail, contentRoot),
            Encrypted = !MailRules.IsThisMachine(host),
        };
    }

    private static string FromOf(string? value, bool required) => string.IsNullOrEmpty(value) && !required
        ? "portaal@stad.example"
        : Checked(() => MailRules.CheckFrom(value), "From", value, "an email address such as portaal@stad.example");

    private static int PortOf(string? value, MailTransportKind transport)
    {
        try
        {
            return MailRules.CheckPort(value, transport);
        }
        catch (RuleViolation no)
        {
            throw Wrong("Port", value, no.Code == "PortOdd" ? "a number from 1 to 65535" : "587 or 25 with STARTTLS, since this transport cannot speak TLS from the first byte");
        }
    }

    private static int ConnectionsOf(string? value) =>
        string.IsNullOrEmpty(value) ? UsualConnections
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= MostConnections ? many
        : throw Wrong("Connections", value, $"a number from 1 to {MostConnections}");

    private static string? PasswordOf(IConfigurationSection mail, string contentRoot)
    {
        if (mail["User"] is not { Length: > 0 })
        {
            return null;
        }

        try
        {
            return File.ReadAllText(Path.GetFullPath(mail["PasswordFile"] ?? "", contentRoot)).TrimEnd('\r', '\n');
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Wrong("PasswordFile", mail["PasswordFile"], "a file that the portal can read and that holds the password of Portal:Mail:User");
        }
    }

    private static T Checked<T>(Func<T> rule, string key, string? value, string allowed)
    {
        try
        {
            return rule();
        }
        catch (RuleViolation)
        {
            throw Wrong(key, value, allowed);
        }
    }

    private static StartRefused Wrong(string key, string? value, string allowed) => PortalSettings.Wrong("Mail:" + key, value, allowed);
}
