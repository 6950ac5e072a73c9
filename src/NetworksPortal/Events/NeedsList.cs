using System.Globalization;

namespace NetworksPortal.Events;

/// <param name="Text">As the first of them wrote it.</param>
/// <param name="Times">How many of those who come wrote it.</param>
public sealed record NeedsLine(string Text, int Times);

/// <summary>What those who come need, for whoever cooks or interprets: without a name, and the same need once, with its number.</summary>
public static class NeedsList
{
    /// <param name="needs">Of each who comes; empty for nothing.</param>
    public static IReadOnlyList<NeedsLine> Of(IEnumerable<string> needs) =>
    [
        .. needs.Where(need => need.Length > 0)
            .GroupBy(need => need.Trim().TrimEnd('.'), StringComparer.Create(CultureInfo.GetCultureInfo("nl-BE"), ignoreCase: true))
            .Select(same => new NeedsLine(same.Key, same.Count()))
            // By the number and the alphabet, so that the order says nothing about who answered first.
            .OrderByDescending(line => line.Times).ThenBy(line => line.Text, StringComparer.CurrentCulture),
    ];
}
