using Microsoft.AspNetCore.Mvc;
using NetworksPortal.ExemptionHours.Statements;
using NetworksPortal.Web.Pages.Statements;
using NodaTime.Text;

namespace NetworksPortal.Web.Pages.Me;

/// <summary>The same statement on paper.</summary>
internal sealed class StatementFileModel(MyStatement mine, StatementSheets sheets, TimeProvider time) : PortalPage
{
    /// <summary>Where there is nothing to state, the page says so.</summary>
    public async Task<IActionResult> OnGetAsync(string? month)
    {
        if (ShownMonth.Read(month, time.Today().ToYearMonth()) is not { } shown)
        {
            return NotFound();
        }

        return await mine.Handle(Me, shown, Aborted) is { } statement
            ? File(StatementPdf.Of(sheets.Of(statement)), "application/pdf", $"attest-{YearMonthPattern.Iso.Format(shown)}.pdf")
            : LocalRedirect(Links.Statement(shown));
    }
}
