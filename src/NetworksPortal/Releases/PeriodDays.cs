using NodaTime;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>A period on the calendar and clock of Brussels.</summary>
public static class PeriodDays
{
    private static readonly LocalTime ReleaseTime = new(6, 0);

    public static LocalDate First(this Period period) => LocalDate.FromDateOnly(period.FirstDay);

    public static LocalDate Last(this Period period) => LocalDate.FromDateOnly(period.LastDay);

    /// <summary>Six in the morning of the release day.</summary>
    public static Instant DueAt(this Period period) => BrusselsTime.At(LocalDate.FromDateOnly(period.ReleaseDay) + ReleaseTime, nameof(period));
}
