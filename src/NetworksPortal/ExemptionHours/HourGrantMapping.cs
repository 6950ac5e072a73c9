using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class HourGrantMapping : IEntityTypeConfiguration<HourGrant>, IEntityTypeConfiguration<HourGrantChange>
{
    public void Configure(EntityTypeBuilder<HourGrant> grant)
    {
        grant.ToTable("HourGrants");
        grant.HasKey(g => new { g.Network, g.Year });
        grant.HasOne<Network>().WithMany().HasForeignKey(g => g.Network);
        grant.Ignore(g => g.MonthPool);
    }

    public void Configure(EntityTypeBuilder<HourGrantChange> change)
    {
        change.ToTable("HourGrantChanges");
        change.Property(c => c.Reason).HasMaxLength(HourGrant.ReasonLength);
        change.HasOne<HourGrant>().WithMany().HasForeignKey(c => new { c.Network, c.Year });
    }
}
