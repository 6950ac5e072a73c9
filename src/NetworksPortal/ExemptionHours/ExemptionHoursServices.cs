using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.ExemptionHours;

public static class ExemptionHoursServices
{
    public static IServiceCollection AddExemptionHours(this IServiceCollection services) => services;
}
