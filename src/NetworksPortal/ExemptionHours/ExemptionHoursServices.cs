using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Memberships;

namespace NetworksPortal.ExemptionHours;

public static class ExemptionHoursServices
{
    public static IServiceCollection AddExemptionHours(this IServiceCollection services) => services
        .AddScoped<GrantHours>()
        .AddScoped<GrantedHours>()
        .AddScoped<LogHours>()
        .AddScoped<CorrectHours>()
        .AddScoped<RemoveHours>()
        .AddScoped<MyMonth>()
        .AddScoped<NetworkMonth>()
        .AddScoped<IPersonaData, HoursData>()
        .AddScoped<IPersonaTraces, HourTraces>();
}
