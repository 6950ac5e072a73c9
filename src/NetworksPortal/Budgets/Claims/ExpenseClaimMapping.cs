using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Budgets.Claims;

internal sealed class ExpenseClaimMapping : IEntityTypeConfiguration<ExpenseClaim>
{
    public void Configure(EntityTypeBuilder<ExpenseClaim> claim)
    {
        claim.ToTable("ExpenseClaims", table => table.HasCheckConstraint("CK_ExpenseClaims_Cents", "\"Cents\" > 0"));
        claim.HasKey(c => c.Id);
        claim.Property(c => c.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        claim.Property(c => c.Category).HasConversion<string>().HasMaxLength(20);
        claim.HasIndex(c => new { c.Network, c.Form }).IsUnique();
        claim.HasOne<Network>().WithMany().HasForeignKey(c => c.Network);
        claim.HasOne<CostLine>().WithMany().HasForeignKey(c => c.Line);
    }
}
