using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

public static class SealingServices
{
    /// <summary>Needs a <see cref="MasterKey"/> and a factory of <see cref="KeystoreDb"/> from the host.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddSingleton<KeyRing>()
        .AddSingleton<ErasureLedger>()
        .AddScoped<Reseal>()
        .AddScoped<KeystoreUpkeep>()
        .AddSingleton<EpochCounter>()
        .AddSingleton<EpochBound>()
        .AddSingleton<EnvelopeSeal>()
        .AddSingleton<LogSeal>()
        .AddSingleton<INetworkSeal, NetworkSeal>()
        .AddSingleton<SpaceKeys>()
        .AddSingleton<StatisticsKey>();
}
