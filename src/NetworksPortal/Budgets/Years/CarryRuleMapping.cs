using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Budgets.Years;

internal sealed class CarryRuleMapping : IEntityTypeConfiguration<CarryRule>
{
    public void Configure(EntityTypeBuilder<CarryRule> rule)
    {
        rule.ToTable("CarryRules");
        rule.HasKey(r => r.Id);
        rule.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        rule.Property(r => r.Reason).HasMaxLength(CarryRule.ReasonLength);
        rule.HasOne<Network>().WithMany().HasForeignKey(r => r.Network);
    }
}
