using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Budgets;

internal sealed class CostLineMapping : IEntityTypeConfiguration<CostLine>
{
    public void Configure(EntityTypeBuilder<CostLine> line)
    {
        line.ToTable("CostLines", table => table.HasCheckConstraint("CK_CostLines_Cents", "\"Cents\" > 0"));
        line.HasKey(l => l.Id);
        line.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        line.Property(l => l.Category).HasConversion<string>().HasMaxLength(20);
        line.Property(l => l.Version).IsConcurrencyToken();
        line.HasIndex(l => new { l.Network, l.Form }).IsUnique();
        line.HasIndex(l => new { l.Network, l.Year, l.Number }).IsUnique();
        line.HasIndex(l => new { l.Network, l.Year, l.Day, l.Number });
        // A year is counted by its states at each look, without opening its rows.
        line.HasIndex(l => new { l.Network, l.Year, l.State, l.Cents });
        line.HasOne<MoneyGrant>().WithMany().HasForeignKey(l => new { l.Network, l.Year });
    }
}
