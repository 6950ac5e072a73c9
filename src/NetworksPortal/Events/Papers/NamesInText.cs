using System.Text.RegularExpressions;

namespace NetworksPortal.Events.Papers;

/// <summary>
/// Which members a text names. A help to whoever writes, and no guard: it knows shown names, whole or by their first word, and no nicknames
/// beyond them. A word counts where it begins as the name does, with a capital, so that an ordinary word is not taken for a name.
/// </summary>
public static partial class NamesInText
{
    private const int ShortestWord = 3;

    /// <returns>The shown names that it found, each once, in the order of <paramref name="shown"/>.</returns>
    public static IReadOnlyList<string> Find(string text, IEnumerable<string> shown)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        return [.. shown.Where(name => Word().Match(name) is { Success: true } first && first.Length >= ShortestWord && words.Contains(first.Value)).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
