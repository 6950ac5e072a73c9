using NodaTime;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>
/// What a chief or a time clock is told, and all of it: who, which month, how long. Hours of several networks are one sum, so that
/// it does not tell how many there are.
/// </summary>
public sealed record Statement
{
    /// <summary>More than any month has, however many networks somebody works for.</summary>
    public const int MostQuarters = (1 << 14) - 1;

    /// <exception cref="ArgumentOutOfRangeException">There is nothing to state, or more than a statement can say.</exception>
    public Statement(string name, YearMonth month, int quarters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarters, MostQuarters);
        Name = name;
        Month = month;
        Quarters = quarters;
    }

    public string Name { get; }

    public YearMonth Month { get; }

    public int Quarters { get; }
}
