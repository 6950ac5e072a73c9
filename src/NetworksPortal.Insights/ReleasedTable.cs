using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Insights;

/// <summary>
/// The figures of one period as they were published, and the only form in which any page, chart or file gets them.
/// It is made by <see cref="DisclosureControl.Release"/>, or read back by <see cref="Parse"/>; there is no third way.
/// </summary>
public sealed class ReleasedTable
{
    /// <summary>Stands for all networks together where a network's key would stand.</summary>
    internal const string AllNetworks = "*";

    private readonly Dictionary<(string Network, Measure Measure), Figure> _figures;

    internal ReleasedTable(Period period, IReadOnlyList<NetworkLabel> networks, Dictionary<(string Network, Measure Measure), Figure> figures, IReadOnlyList<CategoryFigure> categories, IReadOnlyList<PublishedWords> ownWords)
    {
        Period = period;
        Networks = networks;
        Categories = categories;
        OwnWords = ownWords;
        _figures = figures;
        Text = Payload.Write(this);
        Sha256 = HashOf(Text);
    }

    public Period Period { get; }

    public IReadOnlyList<NetworkLabel> Networks { get; }

    /// <summary>The measures that this period publishes, in their fixed order.</summary>
    public IReadOnlyList<Measure> Measures => Insights.Measures.Of(Period);

    /// <summary>What the year's money went to; empty unless the period closes a year.</summary>
    public IReadOnlyList<CategoryFigure> Categories { get; }

    /// <summary>What networks themselves told of their hours, each at most once, in the order of the networks.</summary>
    public IReadOnlyList<PublishedWords> OwnWords { get; }

    /// <summary>The canonical text, line by line: equal tables have equal bytes. This is what is stored.</summary>
    public string Text { get; }

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="Text"/>, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <exception cref="KeyNotFoundException">The table has no such network or measure.</exception>
    public Figure Of(NetworkLabel network, Measure measure) => _figures[(network.Key, measure)];

    /// <summary>
    /// All networks together. For members, meetings, attendance and money the sum of the numbers that are shown, and no more than that;
    /// for used hours also a figure over the rest, where that is enough people in enough networks.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The table has no such measure.</exception>
    public Figure Total(Measure measure) => _figures[(AllNetworks, measure)];

    /// <summary>Reads a stored table back, and trusts nothing: neither the hash, nor the form, nor the figures.</summary>
    /// <exception cref="InvalidReleaseException">The text does not match its hash, is not canonical, or shows a cell that its rule forbids.</exception>
    public static ReleasedTable Parse(string text, string sha256)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HashOf(text)), Encoding.UTF8.GetBytes(sha256)))
        {
            throw new InvalidReleaseException("the text does not match its hash");
        }

        var table = Payload.Read(text);
        PublishedRules.Check(table);
        return table.Text == text ? table : throw new InvalidReleaseException("the text is not in canonical form");
    }

    internal Figure? Find(string network, Measure measure) => _figures.TryGetValue((network, measure), out var figure) ? figure : null;

    internal int FigureCount => _figures.Count;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>What a network's money of one year went to, to the nearest EUR 50.</summary>
/// <param name="Network">Key of the network.</param>
/// <param name="Category">Key of the category; <c>other</c> gathers what is too small to name.</param>
/// <param name="Amount">Unit: cents.</param>
public sealed record CategoryFigure(string Network, string Category, long Amount)
{
    public const string Other = "other";
}

/// <summary>A stored release is not what disclosure control made. It must not be shown.</summary>
public sealed class InvalidReleaseException(string why) : Exception($"The release is refused: {why}.");
