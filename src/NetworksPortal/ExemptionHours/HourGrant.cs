using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

/// <summary>What HR grants a network for a year: so many core seats, and so much time for each of them every month.</summary>
public sealed class HourGrant
{
    public const int DefaultQuarters = 8;
    public const int MostSeats = 50;
    public const int MostQuarters = 160;
    public const int ReasonLength = 200;

    private HourGrant() { }

    public HourGrant(NetworkId network, int year)
    {
        Network = network;
        Year = year;
    }

    public NetworkId Network { get; private set; }

    public int Year { get; private set; }

    public int CoreSeats { get; private set; }

    /// <summary>Quarters of an hour for each seat, each month.</summary>
    public int QuartersPerSeat { get; private set; } = DefaultQuarters;

    /// <summary>The month's pool of the network, in quarters; it may share it as it likes.</summary>
    public int MonthPool => CoreSeats * QuartersPerSeat;

    /// <exception cref="RuleViolation"><c>SeatsOutOfReach</c> or <c>HoursPerSeatOutOfReach</c>.</exception>
    public void Set(int coreSeats, int quartersPerSeat)
    {
        if (coreSeats is < 0 or > MostSeats)
        {
            throw new RuleViolation("SeatsOutOfReach", "CoreSeats", MostSeats);
        }

        if (quartersPerSeat is < 1 or > MostQuarters)
        {
            throw new RuleViolation("HoursPerSeatOutOfReach", "Hours", MostQuarters / 4);
        }

        CoreSeats = coreSeats;
        QuartersPerSeat = quartersPerSeat;
    }
}
