using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>One step in the history of a network's hours: what they became, when and why.</summary>
public sealed class HourGrantChange
{
    private HourGrantChange() { }

    public HourGrantChange(HourGrant grant, LocalDate day, string reason)
    {
        Network = grant.Network;
        Year = grant.Year;
        CoreSeats = grant.CoreSeats;
        QuartersPerSeat = grant.QuartersPerSeat;
        Day = day;
        Reason = reason;
    }

    public long Id { get; private set; }

    public NetworkId Network { get; private set; }

    public int Year { get; private set; }

    public LocalDate Day { get; private set; }

    public int CoreSeats { get; private set; }

    public int QuartersPerSeat { get; private set; }

    public string Reason { get; private set; } = "";
}
