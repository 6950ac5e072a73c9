using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Events;

public static class EventsServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services;
}
