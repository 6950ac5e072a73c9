using System.Globalization;
using System.Net;
using System.Net.Mail;
using NetworksPortal.Mail;

namespace NetworksPortal.Web.Settings;

/// <summary>The <c>Portal:Mail:*</c> settings, checked.</summary>
internal static class MailSection
{
    private const int Submission = 587;
    private const int ImplicitTls = 465;
    private const int UsualConnections = 4;
    private const int MostConnections = 20;

    /// <exception cref="StartRefused">A value is wrong.</exception>
    public static MailSettings Read(IConfigurationSection mail, string dataDirectory, string contentRoot)
    {
        var transport = TransportOf(mail["Transport"]);
        var from = FromOf(mail["From"], required: transport != MailTransportKind.Pickup);
        if (transport == MailTransportKind.Pickup)
        {
            return new() { Transport = transport, From = from, PickupFolder = Path.Combine(dataDirectory, "mail") };
        }

        var host = mail["Host"] is { Length: > 0 } name && Uri.CheckHostName(name) != UriHostNameType.Unknown
            ? name
            : throw Wrong("Host", mail["Host"], "the name of a mail server");
        return new()
        {
            Transport = transport,
            From = from,
            Host = host,
            Port = PortOf(mail["Port"], transport),
            User = mail["User"] is { Length: > 0 } user ? user : null,
            Password = PasswordOf(mail, contentRoot),
            Encrypted = !IsThisMachine(host),
            Connections = ConnectionsOf(mail["Connections"]),
        };
    }

    private static MailTransportKind TransportOf(string? value) =>
        string.IsNullOrEmpty(value) ? MailTransportKind.Pickup
        : MailServices.Built.Any(kind => kind.ToString().Equals(value, StringComparison.OrdinalIgnoreCase)) ? Enum.Parse<MailTransportKind>(value, ignoreCase: true)
        : throw Wrong("Transport", value, string.Join(" or ", MailServices.Built));

    private static string FromOf(string? value, bool required) => value switch
    {
        null or "" when !required => "portaal@stad.example",
        _ when MailAddress.TryCreate(value, out var address) && address.Address == value => value,
        _ => throw Wrong("From", value, "an email address such as portaal@stad.example"),
    };

    private static int PortOf(string? value, MailTransportKind transport)
    {
        if (string.IsNullOrEmpty(value))
        {
            return Submission;
        }

        var isPort = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536;
        return (isPort, port, transport) switch
        {
            (false, _, _) => throw Wrong("Port", value, "a number from 1 to 65535"),
            (_, ImplicitTls, MailTransportKind.Smtp) => throw Wrong("Port", value, "587 or 25 with STARTTLS, since this transport cannot speak TLS from the first byte"),
            _ => port,
        };
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

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static StartRefused Wrong(string key, string? value, string allowed) => PortalSettings.Wrong("Mail:" + key, value, allowed);
}
