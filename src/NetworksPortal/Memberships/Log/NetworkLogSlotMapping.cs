using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships.Log;

internal sealed class NetworkLogSlotMapping : IEntityTypeConfiguration<NetworkLogSlot>
{
    public void Configure(EntityTypeBuilder<NetworkLogSlot> slot)
    {
        slot.ToTable("NetworkLogSlots");
        slot.HasKey(s => new { s.Network, s.Number });
        slot.HasIndex(s => s.Number);
        slot.Property(s => s.Blob).HasMaxLength(LogSeal.BlobLength);
    }
}
