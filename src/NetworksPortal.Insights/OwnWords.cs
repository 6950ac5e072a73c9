using System.Globalization;

namespace NetworksPortal.Insights;

/// <summary>How far a network says it was over its pool of hours. It says so itself; it is never worked out for it.</summary>
public enum PoolBand
{
    /// <summary>The pool was enough.</summary>
    NotAtAll = 1,

    /// <summary>Over it by less than a quarter of it.</summary>
    UnderQuarter = 2,

    /// <summary>Over it by a quarter to a half of it.</summary>
    QuarterToHalf = 3,

    /// <summary>Over it by more than half of it.</summary>
    OverHalf = 4,
}

/// <summary>A network's own evidence about its hours. No rule changes it: it is the network's decision, and never computed from persons.</summary>
/// <param name="Band">How far over the pool.</param>
/// <param name="Words">Plain text on one line, at most <see cref="MostCharacters"/>; may be empty.</param>
public sealed record OwnWords(PoolBand Band, string Words)
{
    public const int MostCharacters = 280;

    internal bool CanBePublished => Enum.IsDefined(Band) && Words.Length <= MostCharacters && Words.Trim() == Words && !Words.Any(IsLayout);

    private static bool IsLayout(char letter) => char.IsControl(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

/// <param name="Network">Key of the network.</param>
/// <param name="Told">What it told.</param>
public sealed record PublishedWords(string Network, OwnWords Told);
