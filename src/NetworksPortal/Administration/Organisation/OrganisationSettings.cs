using NetworksPortal.Mail;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration.Organisation;

/// <summary>What administrators settled in the browser; empty where they settled nothing. There is one row at most. What the configuration says comes first.</summary>
public sealed class OrganisationSettings
{
    public const int NameLength = 60;

    public int Id { get; private set; } = 1;

    /// <summary>Whose portal it is; empty where it is not said.</summary>
    public string Name { get; private set; } = "";

    /// <summary>A file in <c>wwwroot/themes</c>, which may have gone since.</summary>
    public string? Theme { get; private set; }

    public MailTransportKind? MailTransport { get; private set; }

    public string? MailHost { get; private set; }

    public int? MailPort { get; private set; }

    public string? MailUser { get; private set; }

    public int? PasswordVersion { get; private set; }

    /// <summary>Sealed by <see cref="MailPasswordSeal"/> to <see cref="Server"/>.</summary>
    public byte[]? PasswordBlob { get; private set; }

    public string? MailFrom { get; private set; }

    /// <summary>What the password is for.</summary>
    public string Server => $"{MailUser}@{MailHost}:{MailPort}";

    public SealedPassword? Password => PasswordBlob is null ? null : new(PasswordVersion!.Value, PasswordBlob);

    public void Rename(string name) => Name = name;

    public void Wear(string? theme) => Theme = theme;

    public void SendFrom(string? from) => MailFrom = from;

    /// <summary>Another server, or another account there, has not got the password of this one.</summary>
    public void SendBy(MailServer server)
    {
        var before = Server;
        (MailTransport, MailHost, MailPort, MailUser) = (server.Transport, server.Host, server.Port, server.User);
        if (Server != before)
        {
            Hold(null);
        }
    }

    public void Hold(SealedPassword? password) => (PasswordVersion, PasswordBlob) = (password?.Version, password?.Blob);
}

/// <summary>Where mail goes.</summary>
/// <param name="Transport">How.</param>
/// <param name="Host">Null for the folder.</param>
/// <param name="Port">Null for the folder.</param>
/// <param name="User">Null where the server asks for none.</param>
public sealed record MailServer(MailTransportKind Transport, string? Host = null, int? Port = null, string? User = null);
