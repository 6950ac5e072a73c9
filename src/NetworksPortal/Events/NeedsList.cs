using System.Globalization;

namespace NetworksPortal.Events;

/// <param name="Text">As the first of them wrote it.</param>
/// <param name="Times">How many of those who come wrote it.</param>
public sealed record NeedsLine(string Text, int Times);

/// <summary>What those who come need, for whoever cooks or interprets: without a name, and the same need once, with its number.</summary>
public static class NeedsList
{
    public static IReadOnlyList<NeedsLine> Of(IEnumerable<Participant> participants) =>
    [
        .. participants.Where(p => p is { Answer: RsvpAnswer.Yes, Place: null, IsOffered: false } && p.Needs.Length > 0)
            .GroupBy(p => p.Needs.Trim().TrimEnd('.'), StringComparer.Create(CultureInfo.GetCultureInfo("nl-BE"), ignoreCase: true))
            .Select(same => new NeedsLine(same.Key, same.Count()))
            // By the number and the alphabet, so that the order says nothing about who answered first.
            .OrderByDescending(line => line.Times).ThenBy(line => line.Text, StringComparer.CurrentCulture),
    ];
}
