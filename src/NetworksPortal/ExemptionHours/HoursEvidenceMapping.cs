using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class HoursEvidenceMapping : IEntityTypeConfiguration<HoursEvidence>
{
    public void Configure(EntityTypeBuilder<HoursEvidence> evidence)
    {
        evidence.ToTable("HoursEvidence");
        evidence.HasKey(e => e.Network);
        evidence.HasOne<Network>().WithMany().HasForeignKey(e => e.Network);
    }
}
