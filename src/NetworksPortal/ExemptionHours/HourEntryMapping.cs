using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class HourEntryMapping : IEntityTypeConfiguration<HourEntry>
{
    public void Configure(EntityTypeBuilder<HourEntry> entry)
    {
        entry.ToTable("HourEntries", table => table.HasCheckConstraint("CK_HourEntries_Quarters", $"\"Quarters\" BETWEEN 1 AND {QuarterHours.Most}"));
        entry.HasKey(e => e.Id);
        entry.HasIndex(e => new { e.Network, e.Persona, e.Event }).IsUnique();
        entry.HasIndex(e => new { e.Network, e.Persona, e.Form }).IsUnique();
        entry.HasIndex(e => new { e.Network, e.Month });
        entry.HasOne<Network>().WithMany().HasForeignKey(e => e.Network);
    }
}
