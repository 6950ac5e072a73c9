using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworksPortal.Insights;

/// <summary>A half-year tells of people, hours and money; a month of money alone.</summary>
public enum PeriodKind { HalfYear, Month }

/// <summary>
/// A stretch of the calendar that is released at once: a half-year (<c>2026-H1</c>) or a month (<c>2026-10</c>),
/// both as they run in Brussels. Years from 2000 to 2999.
/// </summary>
public sealed partial record Period : IComparable<Period>
{
    private Period(PeriodKind kind, int year, int number)
    {
        Kind = kind;
        Year = year;
        Number = number;
    }

    public PeriodKind Kind { get; }

    public int Year { get; }

    /// <summary>1 or 2 for a half-year, 1 to 12 for a month.</summary>
    public int Number { get; }

    /// <summary>The name in addresses, files and payloads: <c>2026-H1</c>, <c>2026-10</c>.</summary>
    public string Key => Kind == PeriodKind.HalfYear
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-H{Number}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Number:D2}");

    public DateOnly FirstDay => new(Year, Kind == PeriodKind.HalfYear ? (Number * 6) - 5 : Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>The fixed day of publication: 15 January or 15 July after a half-year, the 3rd after a month.</summary>
    public DateOnly ReleaseDay => LastDay.AddDays(Kind == PeriodKind.HalfYear ? 15 : 3);

    /// <summary>Whether the year's categories of spending belong to this period: they are published once a year, with its second half.</summary>
    public bool ClosesYear => Kind == PeriodKind.HalfYear && Number == 2;

    private int Months => Kind == PeriodKind.HalfYear ? 6 : 1;

    /// <exception cref="ArgumentOutOfRangeException">The year is not 2000 to 2999, or <paramref name="half"/> not 1 or 2.</exception>
    public static Period HalfYear(int year, int half) => Checked(PeriodKind.HalfYear, year, half, 2);

    /// <exception cref="ArgumentOutOfRangeException">The year is not 2000 to 2999, or <paramref name="month"/> not 1 to 12.</exception>
    public static Period Month(int year, int month) => Checked(PeriodKind.Month, year, month, 12);

    public static Period Containing(PeriodKind kind, DateOnly day) =>
        kind == PeriodKind.HalfYear ? HalfYear(day.Year, (day.Month + 5) / 6) : Month(day.Year, day.Month);

    /// <summary>Reads the exact form of <see cref="Key"/> and nothing like it: no spaces, no lower case, no <c>2026-1</c>.</summary>
    public static bool TryParse(string? key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (key is null || Form().Match(key) is not { Success: true } match)
        {
            return false;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        period = match.Groups["half"].Success
            ? HalfYear(year, match.Groups["half"].ValueSpan[0] - '0')
            : Month(year, int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture));
        return true;
    }

    public Period Next() => Containing(Kind, LastDay.AddDays(1));

    public Period Previous() => Containing(Kind, FirstDay.AddDays(-1));

    /// <summary>By the last day; a month comes before the half-year that it closes.</summary>
    public int CompareTo(Period? other) => other is null ? 1 : (LastDay, Months).CompareTo((other.LastDay, other.Months));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public override string ToString() => Key;

    private static Period Checked(PeriodKind kind, int year, int number, int highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, highest);
        return new Period(kind, year, number);
    }

    [GeneratedRegex(@"\A(?<year>2[0-9]{3})-(?:H(?<half>[12])|(?<month>0[1-9]|1[0-2]))\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
