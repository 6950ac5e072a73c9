using NetworksPortal.Employees;
using NodaTime;

namespace NetworksPortal.Administration;

public enum AdministrationAction
{
    FirstAdministrator, AccountCreated, AccountChanged, RolesChanged, AccountClosed, AccountReopened, LinkSent, AccountsImported,
    EnvelopesRefused, AccountErased, RestoreAccepted, FiguresWithdrawn, SecondFactorTaken, OrganisationChanged,
}

/// <summary>
/// One line of the administration log: who did what to which account, and when. Lines are added and never changed, and no
/// line can name a network: there is no column for it. Each is chained to the one before it.
/// </summary>
public sealed class AdministrationEntry
{
    public const int DetailLength = 200;

    private AdministrationEntry() { }

    internal AdministrationEntry(Instant at, EmployeeId? by, AdministrationAction action, EmployeeId? about, string detail)
    {
        // As it will be read again: the chain covers what the database keeps.
        At = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        By = by;
        Action = action;
        About = about;
        Detail = detail;
    }

    public long Number { get; private set; }

    public Instant At { get; private set; }

    /// <summary>Null for what the console did.</summary>
    public EmployeeId? By { get; private set; }

    public AdministrationAction Action { get; private set; }

    public EmployeeId? About { get; private set; }

    /// <summary>Roles gained and lost, counts, a period of figures, or which settings; never a name.</summary>
    public string Detail { get; private set; } = "";

    /// <summary>HMAC-SHA256 over the chain of the line before and this line, under a key of the keystore.</summary>
    public byte[] Chain { get; private set; } = [];

    internal void Follow(byte[] chain) => Chain = chain;
}
