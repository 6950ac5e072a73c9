using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services;
}
