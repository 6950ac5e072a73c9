using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworksPortal.ExemptionHours;

/// <summary>Reads a duration as people write it, into quarters of an hour.</summary>
public static partial class QuarterHours
{
    /// <summary>The most that one entry holds: a day and a night.</summary>
    public const int Most = 96;

    /// <summary>Reads <c>2</c>, <c>2,5</c>, <c>2.5</c>, <c>2:30</c> and <c>2u30</c>, whatever the culture.</summary>
    /// <exception cref="RuleViolation">
    /// <c>HoursMissing</c>, <c>HoursUnreadable</c>, <c>HoursNotQuarters</c> or <c>HoursOutOfReach</c>, about <paramref name="field"/>.
    /// </exception>
    public static int Parse(string? typed, string field, int most = Most, int least = 1)
    {
        var text = Blank().Replace(typed ?? "", "");
        if (text.Length == 0)
        {
            throw new RuleViolation("HoursMissing", field);
        }

        var match = Duration().Match(text);
        if (!match.Success)
        {
            throw new RuleViolation(text[0] is '-' or '−' ? "HoursOutOfReach" : "HoursUnreadable", field);
        }

        var hours = int.Parse(match.Groups["hours"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true } clock
            ? int.Parse(clock.Value, NumberStyles.None, CultureInfo.InvariantCulture)
            : 60 * decimal.Parse($"0.{match.Groups["part"].Value}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var total = (60 * hours) + minutes;
        return minutes % 15 != 0 ? throw new RuleViolation("HoursNotQuarters", field) : Check((int)(total / 15), field, most, least);
    }

    /// <exception cref="RuleViolation"><c>HoursOutOfReach</c>, about <paramref name="field"/>.</exception>
    public static int Check(int quarters, string field, int most = Most, int least = 1) =>
        quarters >= least && quarters <= most ? quarters : throw new RuleViolation("HoursOutOfReach", field);

    [GeneratedRegex(@"\s", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(
        "^(?<hours>[0-9]{1,3})(?:[.,](?<part>[0-9]{1,4})|[:uUhH](?<minutes>[0-5][0-9])|[uUhH])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration();
}
