using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>
/// The days of a series: from a first day on, in a rhythm, until a day or for a number of times, whichever comes first. No month is
/// left out: the 31st falls on the last day of a shorter month, and a fifth Tuesday on the last.
/// </summary>
public sealed record Recurrence
{
    public const int FewestMeetings = 2;
    public const int MostMeetings = 60;
    public const int LastWeek = 5;
    public const string RhythmField = "Repeat.Rhythm";
    public const string UntilField = "Repeat.Until";
    public const string TimesField = "Repeat.Times";
    public const string DaysField = "Repeat.Without";

    /// <summary>Far enough from the end of all calendars to count with.</summary>
    private static readonly LocalDate LastFirst = new(9990, 1, 1);

    private Recurrence(Rhythm rhythm, IReadOnlyList<LocalDate> days) => (Rhythm, Days) = (rhythm, days);

    /// <summary>How far the last meeting may lie behind the first.</summary>
    public static Period Longest { get; } = Period.FromMonths(18);

    public Rhythm Rhythm { get; }

    public IReadOnlyList<LocalDate> Days { get; }

    /// <summary>Which of its weekdays in the month this is, from one; five is the last.</summary>
    public static int WeekOfMonth(LocalDate day) => ((day.Day - 1) / 7) + 1;

    /// <param name="rhythm">How it comes back.</param>
    /// <param name="first">The day of the first meeting, from which the others are counted.</param>
    /// <param name="until">The last day that may be one of them.</param>
    /// <param name="times">How many at most, the first among them.</param>
    /// <exception cref="RuleViolation">
    /// <c>Series.NoEnd</c>, <c>Series.EndsBeforeStart</c>, <c>Series.Times.OutOfRange</c>, <c>Series.TooLong</c>, <c>Series.TooMany</c>,
    /// <c>Series.TooFew</c>, <c>Series.NotLast</c>.
    /// </exception>
    public static Recurrence Of(Rhythm rhythm, LocalDate first, LocalDate? until, int? times)
    {
        Rules.Demand(first <= LastFirst, "Series.TooLong", "Date");
        Rules.Demand(until is not null || times is not null, "Series.NoEnd", UntilField, MostMeetings);
        Rules.Demand(times is null or (>= FewestMeetings and <= MostMeetings), "Series.Times.OutOfRange", TimesField, FewestMeetings, MostMeetings);
        Rules.Demand(until is null || until >= first, "Series.EndsBeforeStart", UntilField);
        var isLast = first.PlusWeeks(1).Month != first.Month;
        Rules.Demand(rhythm != Rhythm.MonthlyByLastWeekday || isLast, "Series.NotLast", RhythmField, first);
        var days = Enumerable.Range(0, MostMeetings + 1).Select(number => On(rhythm, first, number))
            .TakeWhile(day => until is null || day <= until).Take(times ?? MostMeetings + 1).ToList();
        Rules.Demand(days[^1] <= first + Longest, "Series.TooLong", times == days.Count ? TimesField : UntilField);
        Rules.Demand(days.Count <= MostMeetings, "Series.TooMany", UntilField, MostMeetings);
        Rules.Demand(days.Count >= FewestMeetings, "Series.TooFew", UntilField);
        return new Recurrence(rhythm, days);
    }

    private static LocalDate On(Rhythm rhythm, LocalDate first, int number) => rhythm switch
    {
        Rhythm.Weekly => first.PlusWeeks(number),
        Rhythm.Fortnightly => first.PlusWeeks(2 * number),
        Rhythm.MonthlyByDate => first.PlusMonths(number),
        Rhythm.MonthlyByWeekday => InMonth(first.ToYearMonth().PlusMonths(number), WeekOfMonth(first), first.DayOfWeek),
        Rhythm.MonthlyByLastWeekday => InMonth(first.ToYearMonth().PlusMonths(number), LastWeek, first.DayOfWeek),
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm)),
    };

    private static LocalDate InMonth(YearMonth month, int week, IsoDayOfWeek day) => LocalDate.FromYearMonthWeekAndDay(month.Year, month.Month, week, day);
}
