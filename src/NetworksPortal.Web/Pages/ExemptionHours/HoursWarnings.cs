using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NetworksPortal.Ui.Text;
using NodaTime;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>
/// What somebody should know before their hours are saved: that the month is closed, that it goes over. Never a refusal: whoever
/// read it saves all the same. Another amount or day is another warning, and is shown anew.
/// </summary>
public sealed class HoursWarnings(AllowanceAhead ahead, TimeProvider time, IStringLocalizer<HoursModel> texts)
{
    /// <summary>For new hours.</summary>
    /// <exception cref="RuleViolation"><c>DayInFuture</c> or <c>DayTooLongAgo</c>.</exception>
    public async Task<IReadOnlyList<string>> ForAsync(Viewer viewer, LocalDate day, HourPool pool, int quarters, CancellationToken ct)
    {
        var today = time.Today();
        HourMonths.Check(day, today);
        var month = HourMonths.BookedIn(day, today);
        var over = await OverAsync(viewer, month, pool, quarters, ct);
        return month == day.ToYearMonth() ? over : [texts["Warn.Closed", Words.Month(day.ToYearMonth()), Words.Month(month)], .. over];
    }

    /// <summary>For other hours than there are.</summary>
    /// <exception cref="RuleViolation"><c>DayInFuture</c> or <c>DayTooLongAgo</c>.</exception>
    public async Task<IReadOnlyList<string>> ForAsync(Viewer viewer, HoursToCorrect was, LocalDate day, HourPool pool, int quarters, CancellationToken ct)
    {
        var today = time.Today();
        HourMonths.Check(day, today);
        var month = was.IsClosed ? today.ToYearMonth() : HourMonths.BookedIn(day, today);
        var staysThere = was.IsClosed || month == was.Month && pool == was.Hours.Pool;
        return await OverAsync(viewer, month, pool, staysThere ? quarters - was.Hours.Quarters : quarters, ct);
    }

    public static string Accepted(IReadOnlyList<string> warnings) => string.Join(' ', warnings);

    private async Task<IReadOnlyList<string>> OverAsync(Viewer viewer, YearMonth month, HourPool pool, int added, CancellationToken ct)
    {
        var over = (await ahead.Handle(viewer, month, ct)).After(pool, added);
        var warnings = new List<string>();
        if (over.Share > 0)
        {
            warnings.Add(texts["Warn.Share", Words.Duration(over.Share), Words.Month(month)]);
        }

        if (over.Pool > 0)
        {
            warnings.Add(texts[pool == HourPool.Own ? "Warn.Pool" : "Warn.Consultation", Words.Duration(over.Pool)]);
        }

        return warnings;
    }
}
