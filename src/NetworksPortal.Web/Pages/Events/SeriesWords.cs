using Microsoft.Extensions.Localization;
using NetworksPortal.Events.Series;
using NetworksPortal.Ui.Text;
using NodaTime;
using Beat = NetworksPortal.Events.Series.Rhythm;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>A series in words: "10 keer, elke dinsdag, van dinsdag 8 december 2026 tot en met …".</summary>
public static class SeriesWords
{
    private const int AlwaysThere = 28;

    public static string Whole(IStringLocalizer<SeriesTexts> texts, SeriesBoard board) => board.Kept switch
    {
        [] => texts["Summary.None"],
        [var one] => texts["Summary.One", Words.DayAndYear(one)],
        var days => texts["Summary", days.Count, Rhythm(texts, board.Series), Words.DayAndYear(days[0]), Words.DayAndYear(days[^1])],
    };

    /// <summary>What happens in a month that has no such day; empty where every month has one.</summary>
    public static string ShortMonths(IStringLocalizer<SeriesTexts> texts, Recurrence series) => series.Rhythm switch
    {
        Beat.MonthlyByDate when First(series).Day > AlwaysThere => texts["ShortMonth", Words.Ordinal(First(series).Day)],
        Beat.MonthlyByWeekday when First(series).Day > AlwaysThere => texts["Fifth", Words.Weekday(First(series))],
        _ => "",
    };

    private static string Rhythm(IStringLocalizer<SeriesTexts> texts, Recurrence series)
    {
        var first = First(series);
        var week = series.Rhythm == Beat.MonthlyByLastWeekday ? Recurrence.LastWeek : Recurrence.WeekOfMonth(first);
        return series.Rhythm switch
        {
            Beat.Weekly => texts["Is.Weekly", Words.Weekday(first)],
            Beat.Fortnightly => texts["Is.Fortnightly", Words.Weekday(first)],
            Beat.MonthlyByDate => texts["Is.MonthlyByDate", Words.Ordinal(first.Day)],
            _ => texts["Is.MonthlyByWeekday", texts[$"Week.{week}"].Value, Words.Weekday(first)],
        };
    }

    private static LocalDate First(Recurrence series) => series.Days[0];
}
