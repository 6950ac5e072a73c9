using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>The newest half-year; empty as long as nothing was published.</summary>
public sealed class NewestModel(IReleasedStatistics statistics, FigureWords words) : PageModel
{
    public FiguresView? Figures { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await statistics.AllAsync(cancellation);
        if (all.FirstOrDefault(release => release.Period.Kind == PeriodKind.HalfYear) is { } newest)
        {
            Figures = FiguresView.Of(newest, all, words);
        }
    }
}
