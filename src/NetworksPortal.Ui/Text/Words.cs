using System.Globalization;
using NodaTime;
using NodaTime.Extensions;

namespace NetworksPortal.Ui.Text;

/// <summary>
/// Days, hours and money as a person says them, in the language of the page: "dinsdag 24 november, 12.00 tot 13.00 uur".
/// Instants are read on the clock of Brussels, whatever zone the server runs in.
/// </summary>
public static class Words
{
    private static readonly DateTimeZone Brussels = DateTimeZoneProviders.Tzdb["Europe/Brussels"];
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-BE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly NumberFormatInfo DutchMoney = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly NumberFormatInfo EnglishMoney = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };

    private static bool IsEnglish => string.Equals(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    private static CultureInfo Speech => IsEnglish ? English : Dutch;

    /// <summary>"dinsdag 24 november", "Tuesday 24 November".</summary>
    public static string Day(LocalDate day) => $"{Weekday(day)} {day.Day} {MonthName(day)}";

    /// <summary>"dinsdag 24 november 2026".</summary>
    public static string DayAndYear(LocalDate day) => $"{Weekday(day)} {Date(day)}";

    /// <summary>"24 november 2026", where the weekday says nothing.</summary>
    public static string Date(LocalDate day) => $"{day.Day} {MonthName(day)} {day.Year}";

    /// <summary>"dinsdag".</summary>
    public static string Weekday(LocalDate day) => Speech.DateTimeFormat.GetDayName(day.DayOfWeek.ToDayOfWeek());

    /// <summary>"november".</summary>
    public static string MonthName(LocalDate day) => Speech.DateTimeFormat.GetMonthName(day.Month);

    /// <summary>"november 2026".</summary>
    public static string Month(YearMonth month) => $"{MonthName(month.OnDayOfMonth(1))} {month.Year}";

    /// <summary>"12.00 uur", "12:00".</summary>
    public static string Time(LocalTime time) => IsEnglish ? Clock(time) : Clock(time) + " uur";

    public static string Time(Instant moment) => Time(Local(moment).TimeOfDay);

    /// <summary>"dinsdag 24 november, 12.00 uur".</summary>
    public static string Moment(Instant moment) => $"{Day(Local(moment).Date)}, {Time(moment)}";

    /// <summary>"12.00 tot 13.00 uur"; over midnight the second day is named.</summary>
    public static string Hours(Instant start, Instant end)
    {
        var (from, until) = (Local(start), Local(end));
        var middle = IsEnglish ? "to" : "tot";
        return from.Date == until.Date
            ? $"{Clock(from.TimeOfDay)} {middle} {Time(until.TimeOfDay)}"
            : $"{Time(from.TimeOfDay)} {middle} {Day(until.Date)}, {Time(until.TimeOfDay)}";
    }

    /// <summary>"dinsdag 24 november, 12.00 tot 13.00 uur".</summary>
    public static string Range(Instant start, Instant end) => $"{Day(Local(start).Date)}, {Hours(start, end)}";

    /// <summary>"€ 1.250,00"; the space does not break.</summary>
    public static string Euros(long cents)
    {
        var amount = (Math.Abs(cents) / 100m).ToString("#,##0.00", IsEnglish ? EnglishMoney : DutchMoney);
        var sign = cents < 0 ? "−" : "";
        return IsEnglish ? $"{sign}€{amount}" : $"{sign}€\u00a0{amount}";
    }

    /// <summary>Quarters of an hour: "45 minuten", "2 uur", "1 uur 15".</summary>
    public static string Duration(int quarters)
    {
        var (hours, minutes) = Math.DivRem(Math.Abs(quarters) * 15, 60);
        var sign = quarters < 0 ? "−" : "";
        return (hours, minutes, IsEnglish) switch
        {
            (0, 0, false) => "0 uur",
            (0, 0, true) => "0 hours",
            (0, _, false) => $"{sign}{minutes} minuten",
            (0, _, true) => $"{sign}{minutes} minutes",
            (_, 0, false) => $"{sign}{hours} uur",
            (1, 0, true) => $"{sign}1 hour",
            (_, 0, true) => $"{sign}{hours} hours",
            (_, _, false) => $"{sign}{hours} uur {minutes}",
            (_, _, true) => $"{sign}{hours} h {minutes} min",
        };
    }

    /// <summary>"15de", "31ste", "15th", "31st".</summary>
    public static string Ordinal(int number) => number + (IsEnglish
        ? (number % 100 is >= 11 and <= 13 ? 0 : number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }
        : number is 1 or 8 or >= 20 ? "ste" : "de");

    /// <summary>"2026-11-24T12:00+01:00", for the <c>datetime</c> of a <c>time</c> element.</summary>
    public static string Machine(Instant moment) => moment.InZone(Brussels).ToString("uuuu-MM-dd'T'HH:mmo<m>", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-24".</summary>
    public static string Machine(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    private static LocalDateTime Local(Instant moment) => moment.InZone(Brussels).LocalDateTime;

    private static string Clock(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}{(IsEnglish ? ':' : '.')}{time.Minute:00}");
}
