using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>The moments of the demo's past.</summary>
internal static class DemoCalendar
{
    /// <summary>A year and a half before the demo's day, at the start of that month.</summary>
    public static Instant Begin(Instant now) => BrusselsTime.StartOf(now.Local().Date.PlusMonths(-18).With(DateAdjusters.StartOfMonth));

    /// <summary>The last release day of half-years before <paramref name="moment"/>: 15 January or 15 July, 06.00 in Brussels.</summary>
    public static Instant ReleaseBefore(Instant moment)
    {
        var year = moment.Local().Year;
        var days = new[] { new LocalDate(year - 1, 7, 15), new LocalDate(year, 1, 15), new LocalDate(year, 7, 15) };
        return days.Select(day => BrusselsTime.At(day.At(new LocalTime(6, 0)), "")).Last(instant => instant < moment);
    }
}
