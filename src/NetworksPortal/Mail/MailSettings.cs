namespace NetworksPortal.Mail;

public enum MailTransportKind { Pickup, Smtp, MailKit }

/// <summary>How mail leaves. Checked by the host before the start.</summary>
public sealed record MailSettings
{
    public required MailTransportKind Transport { get; init; }

    /// <summary>Folder that <see cref="MailTransportKind.Pickup"/> writes to.</summary>
    public string PickupFolder { get; init; } = "";

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The one sender of every mail.</summary>
    public required string From { get; init; }

    /// <summary>What stands beside it, for the reader; empty for the address alone.</summary>
    public string FromName { get; init; } = "";

    /// <summary>Whether the connection must be encrypted. Only a server on this same machine may do without.</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>How many mails may be under way at once.</summary>
    public int Connections { get; init; } = 4;
}
