using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace NetworksPortal.Mail;

/// <summary>What may be said of a mail server, whether the configuration says it or a page.</summary>
public static class MailRules
{
    public const int Submission = 587;
    private const int ImplicitTls = 465;
    private const int HostLength = 255;
    private const int Longest = 200;

    /// <exception cref="RuleViolation"><c>TransportUnknown</c>: this build has no such one.</exception>
    public static MailTransportKind CheckTransport(string? value) =>
        MailServices.Built.Any(kind => kind.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
            ? Enum.Parse<MailTransportKind>(value!, ignoreCase: true)
            : throw new RuleViolation("TransportUnknown", "Transport");

    /// <exception cref="RuleViolation"><c>HostOdd</c></exception>
    public static string CheckHost(string? value)
    {
        var host = (value ?? "").Trim();
        Rules.Demand(host.Length is > 0 and <= HostLength && Uri.CheckHostName(host) != UriHostNameType.Unknown, "HostOdd", "Host");
        return host;
    }

    /// <exception cref="RuleViolation"><c>PortOdd</c>, or <c>PortImplicitTls</c>: the framework's client cannot speak TLS from the first byte.</exception>
    public static int CheckPort(string? value, MailTransportKind transport)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return Submission;
        }

        Rules.Demand(int.TryParse(value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536, "PortOdd", "Port");
        Rules.Demand(port != ImplicitTls || transport != MailTransportKind.Smtp, "PortImplicitTls", "Port");
        return port;
    }

    /// <exception cref="RuleViolation"><c>FromOdd</c></exception>
    public static string CheckFrom(string? value)
    {
        var from = (value ?? "").Trim();
        Rules.Demand(from.Length <= Longest && MailAddress.TryCreate(from, out var address) && address.Address == from, "FromOdd", "From");
        return from;
    }

    /// <returns>Null for none.</returns>
    /// <exception cref="RuleViolation"><c>UserTooLong</c></exception>
    public static string? CheckUser(string? value)
    {
        var user = (value ?? "").Trim();
        Rules.Demand(user.Length <= Longest && !user.Any(char.IsControl), "UserTooLong", "User", Longest);
        return user.Length == 0 ? null : user;
    }

    /// <summary>What travels to this same machine need not be encrypted.</summary>
    public static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
