using System.Globalization;
using Microsoft.Extensions.Localization;
using NetworksPortal.Insights.Pages.Pages.Insights;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>How a figure is said: a number with its unit, a limit, or why there is none.</summary>
public sealed class FigureWords(IStringLocalizer<ReleaseModel> texts)
{
    private const char Joined = '\u00a0';

    public string this[string key, params object[] arguments] => texts[key, arguments];

    public string Of(Measure measure, Figure figure) => figure.Kind switch
    {
        FigureKind.Withheld => texts[$"Withheld.{figure.Reason}"],
        FigureKind.FewerThan => texts["FewerThan", Amount(measure, figure.Value)],
        FigureKind.Rounded => texts["About", Amount(measure, figure.Value)],
        _ => Amount(measure, figure.Value),
    };

    public string Amount(Measure measure, long value) => measure switch
    {
        Measure.HoursGranted or Measure.HoursUsed => texts["Hours", Number(measure, value)],
        Measure.MoneyGranted or Measure.MoneyUsed => $"€{(IsEnglish ? "" : Joined)}{Number(measure, value)}",
        _ => Number(measure, value),
    };

    /// <summary>In people, meetings, visits, hours or euro, without the unit.</summary>
    public static string Number(Measure measure, long value) => measure switch
    {
        Measure.HoursGranted or Measure.HoursUsed => (value / (decimal)DisclosureRules.QuartersPerHour).ToString("#,##0.##", Writing),
        Measure.MoneyGranted or Measure.MoneyUsed => (value / 100m).ToString(value % 100 == 0 ? "#,##0" : "#,##0.00", Writing),
        _ => value.ToString("#,##0", Writing),
    };

    public string Day(DateOnly day) => day.ToString("d MMMM yyyy", Speech);

    /// <summary>"januari tot en met juni 2026", "oktober 2026".</summary>
    public string Name(Period period) => period.Kind == PeriodKind.Month
        ? period.FirstDay.ToString("MMMM yyyy", Speech)
        : texts["HalfYear", period.FirstDay.ToString("MMMM", Speech), period.LastDay.ToString("MMMM yyyy", Speech)];

    /// <summary>"jan–jun 2026", "okt 2026", for the foot of a chart.</summary>
    public string ShortName(Period period)
    {
        var (first, last) = (period.FirstDay.ToString("MMM", Speech).TrimEnd('.'), period.LastDay.ToString("MMM", Speech).TrimEnd('.'));
        return $"{(first == last ? first : $"{first}–{last}")} {period.LastDay.ToString("yyyy", Speech)}";
    }

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static CultureInfo Speech => CultureInfo.GetCultureInfo(IsEnglish ? "en-GB" : "nl-BE");

    // The grouping of nl-BE differs between versions of the culture data; what is published must not.
    private static NumberFormatInfo Writing => IsEnglish
        ? new NumberFormatInfo { NumberDecimalSeparator = ".", NumberGroupSeparator = "," }
        : new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
}
