using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Privacy;

public static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddScoped<ThroughTheirEyes>()
        .AddScoped<NameLooks>()
        .AddScoped<ExportMyData>()
        .AddScoped<LastCoreOf>()
        .AddScoped<EraseMyAccount>()
        .AddScoped<FinishErasures>();
}
