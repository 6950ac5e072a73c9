namespace NetworksPortal.Web.Limits;

/// <summary>
/// How often something may be asked. So many that nobody who works meets them, also where a whole building comes from one address.
/// </summary>
public sealed record RequestLimits
{
    public static readonly TimeSpan Short = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    /// <summary>Passwords and codes of the second step that an address sends in <see cref="Short"/>.</summary>
    public int SignIns { get; init; } = 300;

    /// <summary>Mails with a link, and passwords chosen by one, that an address asks for in <see cref="Long"/>.</summary>
    public int Links { get; init; } = 60;

    /// <summary>Codes to join or found a network, and codes of statements, that an address tries in <see cref="Long"/>.</summary>
    public int Codes { get; init; } = 120;

    /// <summary>The same for one account.</summary>
    public int CodesOfAccount { get; init; } = 30;

    /// <summary>What an account does in <see cref="Long"/> that sends mails.</summary>
    public int MailsOfAccount { get; init; } = 60;

    /// <summary>Whatever else an account sends in <see cref="Short"/>.</summary>
    public int WritesOfAccount { get; init; } = 240;

    /// <summary>Links to a calendar that lead nowhere, from one address in <see cref="Short"/>: calendars ask again for links that are long gone.</summary>
    public int WrongLinks { get; init; } = 120;

    /// <summary>Passwords that are looked at in one moment: the rest of the machine serves everybody else.</summary>
    public int Hashing { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many may wait for that.</summary>
    public int WaitForHashing { get; init; } = 40;
}
