using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

internal sealed class HandoverNoteMapping : IEntityTypeConfiguration<HandoverNote>
{
    public void Configure(EntityTypeBuilder<HandoverNote> note)
    {
        note.ToTable("HandoverNotes");
        note.HasKey(n => n.Network);
        note.Property(n => n.Version).IsConcurrencyToken();
        note.HasOne<Network>().WithMany().HasForeignKey(n => n.Network);
    }
}
