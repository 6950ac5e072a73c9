using Microsoft.AspNetCore.Mvc;
using NetworksPortal.ExemptionHours;
using NetworksPortal.ExemptionHours.Statements;
using NetworksPortal.Web.Pages.Statements;
using NodaTime;

namespace NetworksPortal.Web.Pages.Me;

/// <summary>My own statement of a month. The address names no space, since it is about none.</summary>
internal sealed class StatementModel(MyStatement mine, StatementSheets sheets, TimeProvider time) : PortalPage
{
    public YearMonth Month { get; private set; }

    public YearMonth ThisMonth => time.Today().ToYearMonth();

    /// <summary>Null where there is nothing to state.</summary>
    public StatementSheet? Sheet { get; private set; }

    public int Quarters { get; private set; }

    /// <summary>The last day on which this month can still change; null where it is closed.</summary>
    public LocalDate? OpenUntil { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? month)
    {
        if (ShownMonth.Read(month, ThisMonth) is not { } shown)
        {
            return NotFound();
        }

        Month = shown;
        Quarters = await mine.QuartersAsync(Me, shown, Aborted);
        Sheet = await mine.Handle(Me, shown, Aborted) is { } statement ? sheets.Of(statement) : null;
        OpenUntil = HourMonths.IsOpen(shown, time.Today()) ? HourMonths.LastOpenDay(shown) : null;
        return Page();
    }
}
