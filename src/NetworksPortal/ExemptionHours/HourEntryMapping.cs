using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.ExemptionHours;

internal sealed class HourEntryMapping : IEntityTypeConfiguration<HourEntry>
{
    public void Configure(EntityTypeBuilder<HourEntry> entry)
    {
        entry.ToTable("HourEntries", table => table.HasCheckConstraint(
            "CK_HourEntries_Quarters",
            $"\"Quarters\" BETWEEN -{QuarterHours.Most} AND {QuarterHours.Most} AND \"Quarters\" <> 0 AND (\"Quarters\" > 0 OR \"Corrects\" IS NOT NULL)"));
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Version).IsConcurrencyToken();
        entry.HasIndex(e => new { e.Network, e.Persona, e.Event }).IsUnique();
        entry.HasIndex(e => new { e.Network, e.Persona, e.Form }).IsUnique();
        entry.HasIndex(e => new { e.Network, e.Month });
        entry.HasOne<Network>().WithMany().HasForeignKey(e => e.Network);
    }
}
