using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Sealing;

public static class SealingServices
{
    public static IServiceCollection AddSealing(this IServiceCollection services) => services;
}
