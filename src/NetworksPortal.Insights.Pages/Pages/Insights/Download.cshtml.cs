using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>The same figures as a file for a spreadsheet.</summary>
public sealed class DownloadModel(IReleasedStatistics statistics, FigureFile file) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string period, CancellationToken cancellation)
    {
        var release = Period.TryParse(period, out var known) ? await statistics.OfAsync(known, cancellation) : null;
        return release is null ? NotFound() : File(file.Write(release.Table), "text/csv; charset=utf-8", file.NameOf(release.Period));
    }
}
