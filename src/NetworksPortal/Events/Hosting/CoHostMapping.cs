using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Events.Hosting;

internal sealed class CoHostMapping : IEntityTypeConfiguration<CoHost>
{
    public void Configure(EntityTypeBuilder<CoHost> host)
    {
        host.ToTable("CoHosts");
        host.HasKey(h => new { h.Event, h.Network });
        host.Property(h => h.State).HasConversion<string>().HasMaxLength(20);
        host.HasIndex(h => h.Network);
        host.HasOne<Event>().WithMany(e => e.CoHosts).HasForeignKey(h => h.Event).OnDelete(DeleteBehavior.Cascade);
        host.HasOne<Network>().WithMany().HasForeignKey(h => h.Network).OnDelete(DeleteBehavior.Restrict);
    }
}
