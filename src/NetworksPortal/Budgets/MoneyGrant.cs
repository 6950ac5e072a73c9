using NetworksPortal.Networks;
using NodaTime;

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

    /// <summary>What HR gave, and all of the grant that HR ever reads.</summary>
    public long GrantedCents { get; private set; }

    /// <summary>What was left of the year before. HR does not read it: it would be that year's spending to the cent.</summary>
    public long CarriedCents { get; private set; }

    /// <summary>Committed and paid together.</summary>
    public long UsedCents { get; private set; }

    /// <summary>Planned costs take nothing from what is left.</summary>
    public long PlannedCents { get; private set; }

    /// <summary>The day on which the core team closed the year: it takes no costs any more.</summary>
    public LocalDate? Closed { get; private set; }

    public long WholeCents => GrantedCents + CarriedCents;

    public long LeftCents => WholeCents - UsedCents;

    public void Close(LocalDate today) => Closed = today;

    public void Carry(long cents) => CarriedCents += cents;
}
