using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Tests.Persistence;

/// <summary>The start trusts the list of migrations; here the list is held against the model.</summary>
public class MigrationTests
{
    [Fact]
    public void The_portal_s_migrations_build_the_model_that_the_code_has()
    {
        using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_keystore_s_migrations_build_the_model_that_the_code_has()
    {
        using var db = new KeystoreDb(new DbContextOptionsBuilder<KeystoreDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
