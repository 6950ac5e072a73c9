using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary>The domain on both databases, opened so that nothing can be written.</summary>
internal static class ReadingPortal
{
    public static ServiceProvider Open(PortalSettings settings)
    {
        var file = new MasterKeyFile(settings.MasterKeyFile);
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(settings.Mail)
            .AddSingleton(settings.Address)
            .AddSingleton(file)
            .AddSingleton(services => file.IsRotating ? FindKey(services, file) : MasterKey.Load(settings.MasterKeyFile, mayCreate: false))
            .AddSingleton(DatabaseExam.Reading<PortalDb>(Databases.PortalPath(settings.DataDirectory)))
            .AddScoped<PortalDb>()
            .AddSingleton<IDbContextFactory<KeystoreDb>>(new ReadingKeystores(DatabaseExam.Reading<KeystoreDb>(Databases.KeystorePath(settings.DataDirectory))))
            .AddPortal()
            .BuildServiceProvider();
    }

    private static MasterKey FindKey(IServiceProvider services, MasterKeyFile file)
    {
        using var keystore = services.GetRequiredService<IDbContextFactory<KeystoreDb>>().CreateDbContext();
        return file.Find(key => KeyRing.Opens(keystore, key));
    }

    private sealed class ReadingKeystores(DbContextOptions<KeystoreDb> options) : IDbContextFactory<KeystoreDb>
    {
        public KeystoreDb CreateDbContext() => new(options);
    }
}
