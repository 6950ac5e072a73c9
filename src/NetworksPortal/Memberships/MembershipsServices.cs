using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Memberships;

public static class MembershipsServices
{
    public static IServiceCollection AddMemberships(this IServiceCollection services) => services;
}
