using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class ConsultationGrantMapping : IEntityTypeConfiguration<ConsultationGrant>
{
    public void Configure(EntityTypeBuilder<ConsultationGrant> grant)
    {
        grant.ToTable("ConsultationGrants", table => table.HasCheckConstraint("CK_ConsultationGrants_Added", "\"AddedQuarters\" > 0"));
        grant.Property(g => g.Reason).HasMaxLength(ConsultationGrant.ReasonLength);
        grant.HasIndex(g => new { g.Network, g.Year });
        grant.HasOne<Network>().WithMany().HasForeignKey(g => g.Network);
        grant.Ignore(g => g.DayInYear);
    }
}
