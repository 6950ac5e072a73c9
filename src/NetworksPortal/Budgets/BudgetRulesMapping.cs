using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Budgets;

internal sealed class BudgetRulesMapping : IEntityTypeConfiguration<BudgetRules>, IEntityTypeConfiguration<OwnCategory>
{
    public void Configure(EntityTypeBuilder<BudgetRules> rules)
    {
        rules.ToTable("BudgetRules");
        rules.HasKey(r => r.Network);
        rules.HasOne<Network>().WithMany().HasForeignKey(r => r.Network);
        rules.Property(r => r.CostCentre).HasMaxLength(BudgetRules.CostCentreLength);
    }

    public void Configure(EntityTypeBuilder<OwnCategory> category)
    {
        category.ToTable("OwnCategories");
        category.HasKey(c => c.Id);
        category.Property(c => c.Shared).HasConversion<string>().HasMaxLength(20);
        category.HasIndex(c => c.Network);
        category.HasOne<Network>().WithMany().HasForeignKey(c => c.Network);
    }
}
