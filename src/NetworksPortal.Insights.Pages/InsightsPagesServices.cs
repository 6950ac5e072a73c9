using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights.Pages.Figures;

namespace NetworksPortal.Insights.Pages;

public static class InsightsPagesServices
{
    /// <summary>What the pages of figures need beside an <see cref="IReleasedStatistics"/>, which the host adds.</summary>
    public static IServiceCollection AddInsightsPages(this IServiceCollection services) => services
        .AddScoped<FigureWords>()
        .AddScoped<FigureFile>()
        .AddScoped<PictureFile>();
}
