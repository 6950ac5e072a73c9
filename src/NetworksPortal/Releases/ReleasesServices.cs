using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Releases;

public static class ReleasesServices
{
    public static IServiceCollection AddReleases(this IServiceCollection services) => services;
}
