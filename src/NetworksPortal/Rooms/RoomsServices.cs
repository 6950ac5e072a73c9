using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Rooms;

public static class RoomsServices
{
    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddScoped<RoomCatalogue>()
        .AddScoped<BookedTimes>()
        .AddScoped<FindRooms>()
        .AddScoped<TakenTimes>()
        .AddScoped<NearestFreeTimes>()
        .AddScoped<BookRoom>()
        .AddScoped<FreeRoom>()
        .AddScoped<AddRoom>()
        .AddScoped<ChangeRoom>();
}
