using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Persistence;

/// <summary>The portal's database. Each subject maps its own entities; a set is reached with <c>db.Set&lt;T&gt;()</c>.</summary>
public sealed class PortalDb(DbContextOptions<PortalDb> options) : IdentityDbContext<Employee, IdentityRole<int>, int>(options)
{
    public DbSet<Employee> Employees => Users;

    public DbSet<Network> Networks => Set<Network>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => ValueConversions.Apply(conventions);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Rename(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly, type => type.Namespace != typeof(Sealing.Keystore.KeystoreDb).Namespace);
        ValueConversions.NameSentinels(builder);
    }
}
