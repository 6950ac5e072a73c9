using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Rooms;

public static class RoomsServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services;
}
