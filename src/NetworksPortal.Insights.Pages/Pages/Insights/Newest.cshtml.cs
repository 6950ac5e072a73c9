using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>The newest half-year; empty as long as nothing was published.</summary>
public sealed class NewestModel(IReleasedStatistics statistics, FigureWords words) : PageModel
{
    public ShownRelease? Release { get; private set; }

    /// <summary>Told also where nothing else is left to show.</summary>
    public IReadOnlyList<UnshownLine> Unshown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var published = await statistics.AllAsync(cancellation);
        if (published.Shown.FirstOrDefault(release => release.Period.Kind == PeriodKind.HalfYear) is { } newest)
        {
            Release = new ShownRelease(newest, published, words);
        }
        else
        {
            Unshown = UnshownLine.Of(published.Unshown, words);
        }
    }
}
