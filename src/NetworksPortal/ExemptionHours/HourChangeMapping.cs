using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class HourChangeMapping : IEntityTypeConfiguration<HourChange>
{
    public void Configure(EntityTypeBuilder<HourChange> change)
    {
        change.ToTable("HourChanges");
        change.HasIndex(c => new { c.Network, c.Persona, c.Month });
        change.HasOne<Network>().WithMany().HasForeignKey(c => c.Network);
    }
}
