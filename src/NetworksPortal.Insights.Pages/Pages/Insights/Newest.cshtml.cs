using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>The newest half-year; empty as long as nothing was published.</summary>
public sealed class NewestModel(IReleasedStatistics statistics, FigureWords words) : PageModel
{
    public FiguresView? Figures { get; private set; }

    /// <summary>Told also where nothing else is left to show.</summary>
    public IReadOnlyList<UnshownRelease> Unshown { get; private set; } = [];

    public IReadOnlyList<UnshownLine> UnshownLines => UnshownLine.Of(Unshown, words);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await statistics.AllAsync(cancellation);
        Unshown = await statistics.UnshownAsync(cancellation);
        if (all.FirstOrDefault(release => release.Period.Kind == PeriodKind.HalfYear) is { } newest)
        {
            Figures = FiguresView.Of(newest, all, Unshown, words);
        }
    }
}
