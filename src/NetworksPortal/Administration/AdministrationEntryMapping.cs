using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Administration;

internal sealed class AdministrationEntryMapping : IEntityTypeConfiguration<AdministrationEntry>
{
    public void Configure(EntityTypeBuilder<AdministrationEntry> entry)
    {
        entry.ToTable("AdministrationLog");
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Action).HasConversion<string>().HasMaxLength(30);
        entry.Property(e => e.Detail).HasMaxLength(AdministrationEntry.DetailLength);
    }
}
