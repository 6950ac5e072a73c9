using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Sealing.Keystore;

/// <summary>Keys, every one wrapped by the master key. A database of its own, with a backup of its own.</summary>
public sealed class KeystoreDb(DbContextOptions<KeystoreDb> options) : DbContext(options)
{
    public DbSet<NetworkKey> NetworkKeys => Set<NetworkKey>();

    public DbSet<EmployeeSecret> EmployeeSecrets => Set<EmployeeSecret>();

    public DbSet<PurposeKey> PurposeKeys => Set<PurposeKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Epoch> Epochs => Set<Epoch>();

    public DbSet<ErasedEmployee> ErasedEmployees => Set<ErasedEmployee>();

    public DbSet<LeaveBlock> LeaveBlocks => Set<LeaveBlock>();

    public DbSet<KeyWork> Works => Set<KeyWork>();

    public DbSet<ReleaseCopy> ReleaseCopies => Set<ReleaseCopy>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<NetworkKey>().ToTable("NetworkKeys").HasKey(k => new { k.Network, k.Version });
        builder.Entity<EmployeeSecret>().ToTable("EmployeeSecrets").HasKey(s => s.Employee);
        builder.Entity<EmployeeSecret>().Property(s => s.Employee).ValueGeneratedNever();
        builder.Entity<PurposeKey>().ToTable("PurposeKeys").HasKey(k => k.Purpose);
        builder.Entity<Epoch>().ToTable("Epochs").HasKey(e => e.Number);
        builder.Entity<Epoch>().Property(e => e.Number).ValueGeneratedNever();
        builder.Entity<ErasedEmployee>().ToTable("ErasedEmployees").HasKey(e => e.Employee);
        builder.Entity<ErasedEmployee>().Property(e => e.Employee).ValueGeneratedNever();
        builder.Entity<LeaveBlock>().ToTable("LeaveBlocks").HasKey(b => new { b.Day, b.Number });
        builder.Entity<KeyWork>().ToTable("Works").HasKey(w => w.Name);
        builder.Entity<ReleaseCopy>().ToTable("ReleaseCopies").HasKey(r => r.Period);
        builder.Entity<ProtectionKey>().ToTable("ProtectionKeys").HasKey(k => k.Name);
    }
}
