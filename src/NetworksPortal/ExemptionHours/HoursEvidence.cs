using System.Globalization;
using System.Text.RegularExpressions;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours;

/// <summary>
/// What a core team itself wants to tell with the next release: how far it was over its pool, and a few words. Nobody works it out
/// from what was logged. Until the release it lies sealed; who wrote it stands in the network's own log and nowhere else.
/// </summary>
public sealed partial class HoursEvidence
{
    public const int WordsLength = OwnWords.MostCharacters;

    private HoursEvidence() { }

    public HoursEvidence(NetworkId network)
    {
        Network = network;
    }

    /// <summary>Key too: a network has one thing to tell at a time.</summary>
    public NetworkId Network { get; private set; }

    /// <summary>The band and the words together, so that neither can be read from the database.</summary>
    public SealedText Told { get; private set; } = SealedText.Empty;

    public void Tell(OwnWords words, INetworkSeal seal) =>
        Told = seal.Seal(Network, $"{((int)words.Band).ToString(CultureInfo.InvariantCulture)}\n{words.Words}");

    /// <exception cref="System.Security.Cryptography.CryptographicException">The text does not open.</exception>
    public OwnWords Open(INetworkSeal seal)
    {
        var parts = seal.Open(Network, Told).Split('\n', 2);
        return new OwnWords((PoolBand)int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    /// <summary>One line of plain text, as it will be published: no line breaks, no signs without ink.</summary>
    /// <exception cref="RuleViolation"><c>TooLong</c>, about <c>Words</c>.</exception>
    public static string Plain(string? typed)
    {
        var words = Blanks().Replace(typed ?? "", " ").Trim();
        TextLength.Check(words, WordsLength, "Words");
        return words;
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
