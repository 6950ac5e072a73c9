using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

public static class ReleasesServices
{
    public static IServiceCollection AddReleases(this IServiceCollection services) => services
        .AddSingleton<ReleaseSeal>()
        .AddSingleton<OpenedReleases>()
        .AddSingleton<ReleaseCopies>()
        .AddScoped<ReadReleases>()
        .AddScoped<PutBackRelease>()
        .AddScoped<MendReleases>()
        .AddScoped<EndOfCounting>()
        .AddScoped<CountMembers>()
        .AddScoped<CountMeetings>()
        .AddScoped<CountHours>()
        .AddScoped<CountMoney>()
        .AddScoped<ReadEvidence>()
        .AddScoped<GatherCounts>()
        .AddScoped<IReleaseFigures, ReleaseFigures>()
        .AddScoped<DueReleases>()
        .AddScoped<ExamineReleases>()
        .AddScoped<WithdrawRelease>()
        .AddScoped<ReleasedMoney>()
        .AddScoped<IReleasedStatistics, ReleaseStore>();
}
