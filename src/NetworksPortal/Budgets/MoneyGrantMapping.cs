using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Budgets;

internal sealed class MoneyGrantMapping : IEntityTypeConfiguration<MoneyGrant>, IEntityTypeConfiguration<MoneyGrantChange>
{
    public void Configure(EntityTypeBuilder<MoneyGrant> grant)
    {
        grant.ToTable("MoneyGrants", table =>
        {
            table.HasCheckConstraint("CK_MoneyGrants_Used", "\"UsedCents\" >= 0 AND \"UsedCents\" <= \"GrantedCents\" + \"CarriedCents\"");
            table.HasCheckConstraint("CK_MoneyGrants_Carried", "\"CarriedCents\" >= 0");
            table.HasCheckConstraint("CK_MoneyGrants_Planned", "\"PlannedCents\" >= 0");
        });
        grant.HasKey(g => new { g.Network, g.Year });
        grant.HasOne<Network>().WithMany().HasForeignKey(g => g.Network);
        grant.Ignore(g => g.WholeCents);
        grant.Ignore(g => g.LeftCents);
    }

    public void Configure(EntityTypeBuilder<MoneyGrantChange> change)
    {
        change.ToTable("MoneyGrantChanges");
        change.Property(c => c.Reason).HasMaxLength(MoneyGrant.ReasonLength);
        change.HasOne<MoneyGrant>().WithMany().HasForeignKey(c => new { c.Network, c.Year });
    }
}
