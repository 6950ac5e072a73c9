using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>One chart of a release as a picture for a presentation.</summary>
public sealed class PictureModel(IReleasedStatistics statistics, FigureWords words, PictureFile file) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string period, [FromRoute] string chart, CancellationToken cancellation)
    {
        var published = await statistics.AllAsync(cancellation);
        if (published.Shown.FirstOrDefault(release => release.Period.Key == period) is not { } shown)
        {
            return NotFound();
        }

        var figures = FiguresView.Of(shown, published, words);
        return file.Draw(figures, chart) is { } picture ? File(picture, "image/svg+xml; charset=utf-8", file.NameOf(figures, chart)) : NotFound();
    }
}
