using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>When a month closes, and where what comes later goes.</summary>
public static class HourMonths
{
    private const int LastDay = 10;

    /// <summary>The last day on which a month takes hours: the tenth of the next one, in Brussels.</summary>
    public static LocalDate LastOpenDay(YearMonth month) => month.PlusMonths(1).OnDayOfMonth(LastDay);

    public static bool IsOpen(YearMonth month, LocalDate today) => today <= LastOpenDay(month);

    /// <summary>The month that a day's hours count in: its own while that is open, and else the present one.</summary>
    public static YearMonth BookedIn(LocalDate day, LocalDate today) => IsOpen(day.ToYearMonth(), today) ? day.ToYearMonth() : today.ToYearMonth();

    /// <exception cref="RuleViolation"><c>DayInFuture</c> or <c>DayTooLongAgo</c>.</exception>
    public static LocalDate Check(LocalDate day, LocalDate today)
    {
        Rules.Demand(day <= today, "DayInFuture", "Day");
        Rules.Demand(day.Year >= today.Year - 1, "DayTooLongAgo", "Day");
        return day;
    }

    /// <summary>All months of a year.</summary>
    public static List<YearMonth> Months(this int year) => [.. Enumerable.Range(1, 12).Select(month => new YearMonth(year, month))];
}
