using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Budgets.Claims;

namespace NetworksPortal.Budgets.Receipts;

internal sealed class ReceiptMapping : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.ToTable("Receipts");
        receipt.HasKey(r => r.Id);
        receipt.HasIndex(r => new { r.Network, r.Line });
        receipt.HasOne<CostLine>().WithMany().HasForeignKey(r => r.Line).OnDelete(DeleteBehavior.Cascade);
        receipt.HasOne<ExpenseClaim>().WithMany().HasForeignKey(r => r.Claim).OnDelete(DeleteBehavior.Cascade);
    }
}
