using NetworksPortal.Networks;

namespace NetworksPortal.Budgets;

/// <summary>
/// What a network may spend in a year, with the running totals that keep it from spending more. The totals are moved
/// by conditional updates alone, so that the database itself refuses a cost for which there is no room left.
/// </summary>
public sealed class MoneyGrant
{
    public const int ReasonLength = 200;

    private MoneyGrant() { }

    public MoneyGrant(NetworkId network, int year, long grantedCents)
    {
        Network = network;
        Year = year;
        GrantedCents = grantedCents;
    }

    public NetworkId Network { get; private set; }

    public int Year { get; private set; }

    public long GrantedCents { get; private set; }

    /// <summary>Committed and paid together.</summary>
    public long UsedCents { get; private set; }

    /// <summary>Planned costs take nothing from what is left.</summary>
    public long PlannedCents { get; private set; }

    public long LeftCents => GrantedCents - UsedCents;
}
