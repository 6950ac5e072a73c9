using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>The moments of the demo's past.</summary>
internal static class DemoCalendar
{
    private const int Months = 18;

    /// <summary>A year and a half before the demo's day.</summary>
    public static YearMonth FirstMonth(Instant now) => now.Local().Date.ToYearMonth().PlusMonths(-Months);

    /// <summary>Early on the first of the month.</summary>
    public static Instant StartOf(YearMonth month) => BrusselsTime.At(month.OnDayOfMonth(1).At(new LocalTime(7, 0)), "");

    /// <summary>The evening of the month's last day.</summary>
    public static Instant EndOf(YearMonth month) => BrusselsTime.At(month.ToDateInterval().End.At(new LocalTime(22, 0)), "");

    /// <summary>How far the networks have grown: 0 until the last half-year but one was published, 1 until the last, 2 after it.</summary>
    public static int StageOf(YearMonth month, Instant now)
    {
        var today = now.Local().Date;
        var lastHalf = new YearMonth(today.Year, today.Month > 7 || (today.Month == 7 && today.Day > 15) ? 7 : 1);
        return (lastHalf.PlusMonths(1), lastHalf.PlusMonths(-5)) switch
        {
            var (afterLast, _) when month >= afterLast => 2,
            var (_, afterPrevious) when month >= afterPrevious => 1,
            _ => 0,
        };
    }
}
