namespace NetworksPortal.Insights;

/// <summary>How much of the true number a published cell tells. Which kind a measure may have is checked at each read of a release.</summary>
public enum FigureKind
{
    /// <summary>The true number; only of meetings and of what HR itself granted.</summary>
    Exact,

    /// <summary>A multiple of the measure's step.</summary>
    Rounded,

    /// <summary>Below the floor of the measure; <see cref="Figure.Value"/> is that floor.</summary>
    FewerThan,

    /// <summary>Not published. There is no number behind it.</summary>
    Withheld,
}

/// <summary>Why there is no number. Each can be known without the number.</summary>
public enum Withholding
{
    None,

    /// <summary>Too few people behind it, or it would give a small group away. OpenSAFELY: seven or fewer are not shown.</summary>
    SmallGroup,

    /// <summary>Too few meetings to add up. Handbook: minimum frequency of 3.</summary>
    FewEvents,

    /// <summary>The network has not yet existed for one full half-year.</summary>
    NewNetwork,

    /// <summary>The figure that would still stand was withdrawn, and too few have moved since to set another beside it.</summary>
    Withdrawn,
}

/// <summary>
/// One published cell. Only disclosure control makes one. <see cref="Value"/> is in the unit of its <see cref="Measure"/>,
/// and zero where the figure is withheld.
/// </summary>
public sealed record Figure
{
    private Figure(FigureKind kind, long value, Withholding reason)
    {
        Kind = kind;
        Value = value;
        Reason = reason;
    }

    public FigureKind Kind { get; }

    public long Value { get; }

    public Withholding Reason { get; }

    /// <summary>Whether a reader gets a number that can be drawn and added up.</summary>
    public bool IsNumber => Kind is FigureKind.Exact or FigureKind.Rounded;

    internal static Figure Exact(long value) => new(FigureKind.Exact, value, Withholding.None);

    internal static Figure Rounded(long value) => new(FigureKind.Rounded, value, Withholding.None);

    internal static Figure FewerThan(long floor) => new(FigureKind.FewerThan, floor, Withholding.None);

    internal static Figure Withheld(Withholding reason) => new(FigureKind.Withheld, 0, reason);
}
