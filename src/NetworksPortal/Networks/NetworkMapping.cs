using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Networks;

internal sealed class NetworkMapping : IEntityTypeConfiguration<Network>
{
    public void Configure(EntityTypeBuilder<Network> network)
    {
        network.ToTable("Networks");
        network.HasKey(n => n.Id);
        network.Property(n => n.Id).ValueGeneratedNever();
        network.HasIndex(n => n.Slug).IsUnique();
        network.Property(n => n.Slug).HasMaxLength(60);
        network.Property(n => n.Name).HasMaxLength(80);
        network.Property(n => n.State).HasConversion<string>().HasMaxLength(20);
        network.Property(n => n.JoinRule).HasConversion<string>().HasMaxLength(20);
    }
}
