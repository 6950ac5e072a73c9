using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Budgets.Years;

public enum CarryKind { Nothing, Percentage, Amount }

/// <summary>
/// One step in what HR lets a network take along into the next year: nothing, a share of what is left, or at most an amount.
/// The newest holds; one of a network's own goes before the one for all.
/// </summary>
public sealed class CarryRule
{
    public const int ReasonLength = 200;

    private CarryRule() { }

    public CarryRule(NetworkId? network, CarryKind kind, long value, LocalDate day, string reason)
    {
        Network = network;
        Kind = kind;
        Value = value;
        Day = day;
        Reason = reason;
    }

    public long Id { get; private set; }

    /// <summary>Null stands for all networks.</summary>
    public NetworkId? Network { get; private set; }

    public CarryKind Kind { get; private set; }

    /// <summary>Per cent, or cents.</summary>
    public long Value { get; private set; }

    public LocalDate Day { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>What of so many cents may go along, rounded down to the cent.</summary>
    public static long Of(CarryKind kind, long value, long leftCents) => kind switch
    {
        CarryKind.Percentage => leftCents * value / 100,
        CarryKind.Amount => Math.Min(leftCents, value),
        _ => 0,
    };
}
