using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services, PortalSettings settings)
    {
        var clock = new DemoClock(settings.Clock);
        return services
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddScoped<DemoAccounts>()
            .AddScoped<DemoMembers>()
            .AddScoped<DemoRooms>()
            .AddScoped<DemoMeetings>()
            .AddScoped<DemoPolls>()
            .AddScoped<DemoPapers>()
            .AddScoped<DemoHosting>()
            .AddScoped<DemoBooks>()
            .AddScoped<DemoPortal>();
    }
}
