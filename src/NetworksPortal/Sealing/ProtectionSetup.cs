using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

public static class ProtectionSetup
{
    /// <summary>Data Protection for cookies and tokens, its keys in the keystore, wrapped by the master key.</summary>
    public static IServiceCollection AddPortalProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("NetworksPortal");
        services.AddSingleton<ProtectionKeyRepository>().AddSingleton<ProtectionKeyEncryptor>();
        services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyRepository, ProtectionKeyEncryptor>((options, repository, encryptor) =>
        {
            options.XmlRepository = repository;
            options.XmlEncryptor = encryptor;
        });
        return services;
    }
}
