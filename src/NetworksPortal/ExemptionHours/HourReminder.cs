using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <summary>A month whose reminders were queued. One row for the whole portal, whether anybody wanted one or not.</summary>
public sealed class HourReminder
{
    private HourReminder() { }

    public HourReminder(YearMonth month)
    {
        Month = month;
    }

    public YearMonth Month { get; private set; }

    /// <summary>When a month's reminders are due: nine in the morning of its last working day.</summary>
    public static LocalDateTime DueAt(YearMonth month)
    {
        var last = month.ToDateInterval().End;
        return last.PlusDays(-Math.Max(0, (int)last.DayOfWeek - (int)IsoDayOfWeek.Friday)).At(new LocalTime(9, 0));
    }
}
