using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Budgets;

/// <summary>One step in a grant's history: how much was added, when and why. Who did it is in nobody's interest.</summary>
public sealed class MoneyGrantChange
{
    private MoneyGrantChange() { }

    public MoneyGrantChange(NetworkId network, int year, LocalDate day, long addedCents, string reason)
    {
        Network = network;
        Year = year;
        Day = day;
        AddedCents = addedCents;
        Reason = reason;
    }

    public long Id { get; private set; }

    public NetworkId Network { get; private set; }

    public int Year { get; private set; }

    public LocalDate Day { get; private set; }

    public long AddedCents { get; private set; }

    public string Reason { get; private set; } = "";
}
