using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.DesignTime;

internal sealed class PortalDbFactory : IDesignTimeDbContextFactory<PortalDb>
{
    public PortalDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class KeystoreDbFactory : IDesignTimeDbContextFactory<KeystoreDb>
{
    public KeystoreDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<KeystoreDb>().UseSqlite("Data Source=:memory:").Options);
}
