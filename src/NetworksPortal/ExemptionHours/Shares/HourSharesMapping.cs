using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours.Shares;

internal sealed class HourSharesMapping : IEntityTypeConfiguration<HourShares>
{
    public void Configure(EntityTypeBuilder<HourShares> shares)
    {
        shares.ToTable("HourShares");
        shares.HasKey(s => new { s.Network, s.Since });
        shares.HasOne<Network>().WithMany().HasForeignKey(s => s.Network);
    }
}
