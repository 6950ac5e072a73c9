using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Networks;

public static class NetworksServices
{
    public static IServiceCollection AddNetworks(this IServiceCollection services) => services
        .AddScoped<PublicNetworks>()
        .AddScoped<PresentNetwork>();
}
