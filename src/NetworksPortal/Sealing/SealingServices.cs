using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees.SecondFactors;
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
        .AddScoped<TextReseal>()
        .AddScoped<KeyRotation>()
        .AddSingleton<KeyWorks>()
        .AddSingleton<EpochCounter>()
        .AddSingleton<EpochBound>()
        .AddSingleton<EnvelopeSeal>()
        .AddSingleton<LogSeal>()
        .AddSingleton<MailPasswordSeal>()
        .AddSingleton<NetworkSeal>()
        .AddSingleton<INetworkSeal>(services => services.GetRequiredService<NetworkSeal>())
        .AddSingleton<SecondFactorSeal>()
        .AddSingleton<ISecondFactorSeal>(services => services.GetRequiredService<SecondFactorSeal>())
        .AddScoped<IResealed, SecondFactorReseal>()
        .AddSingleton<SpaceKeys>()
        .AddSingleton<StatisticsKey>()
        .AddSingleton<StatementKeys>();
}
