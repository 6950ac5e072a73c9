using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

public static class ReleasesServices
{
    public static IServiceCollection AddReleases(this IServiceCollection services) => services
        .AddScoped<CountMembers>()
        .AddScoped<CountMeetings>()
        .AddScoped<CountHours>()
        .AddScoped<CountMoney>()
        .AddScoped<GatherCounts>()
        .AddScoped<IReleaseFigures, ReleaseFigures>()
        .AddScoped<DueReleases>()
        .AddScoped<IReleasedStatistics, ReleaseStore>();
}
