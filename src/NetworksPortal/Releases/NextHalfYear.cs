using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

/// <summary>The half-year whose figures come out next, by the calendar.</summary>
public static class NextHalfYear
{
    public static Period After(TimeProvider time)
    {
        var running = Period.Containing(PeriodKind.HalfYear, time.Today().ToDateOnly());
        return time.Now() < running.Previous().DueAt() ? running.Previous() : running;
    }
}
