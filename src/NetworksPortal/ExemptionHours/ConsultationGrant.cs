using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>
/// One step in the extra hours that HR gives a network in a year because it asked the network's view: how much was added, when and
/// why. Steps are only ever added; the year's pool is their sum.
/// </summary>
public sealed class ConsultationGrant
{
    /// <summary>The most that a year's pool can be: five hundred hours.</summary>
    public const int MostQuarters = 2000;

    public const int ReasonLength = 200;

    private ConsultationGrant() { }

    public ConsultationGrant(NetworkId network, int year, LocalDate day, int addedQuarters, string reason)
    {
        Network = network;
        Year = year;
        Day = day;
        AddedQuarters = addedQuarters;
        Reason = reason;
    }

    public long Id { get; private set; }

    public NetworkId Network { get; private set; }

    public int Year { get; private set; }

    public LocalDate Day { get; private set; }

    public int AddedQuarters { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The day of the year that it belongs to: what was given ahead or afterwards falls on the year's first or last day.</summary>
    public LocalDate DayInYear => Day.Year < Year ? new LocalDate(Year, 1, 1) : Day.Year > Year ? new LocalDate(Year, 12, 31) : Day;
}
