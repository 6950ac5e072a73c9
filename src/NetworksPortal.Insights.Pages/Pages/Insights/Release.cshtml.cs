using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>The figures of one period, as they were frozen.</summary>
public sealed class ReleaseModel(IReleasedStatistics statistics, FigureWords words) : PageModel
{
    public ShownRelease Release { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string period, CancellationToken cancellation)
    {
        var published = await statistics.AllAsync(cancellation);
        if (published.Shown.FirstOrDefault(release => release.Period.Key == period) is not { } shown)
        {
            return NotFound();
        }

        Release = new ShownRelease(shown, published, words);
        return Page();
    }
}
