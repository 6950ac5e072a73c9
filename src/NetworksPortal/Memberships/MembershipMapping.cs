using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

internal sealed class EnvelopeMapping : IEntityTypeConfiguration<Envelope>
{
    public void Configure(EntityTypeBuilder<Envelope> envelope)
    {
        envelope.ToTable("Envelopes");
        envelope.HasKey(e => new { e.Network, e.Employee });
        envelope.HasIndex(e => e.Employee);
        envelope.Property(e => e.Blob).HasMaxLength(EnvelopeSeal.BlobLength);
    }
}

internal sealed class RosterStampMapping : IEntityTypeConfiguration<RosterStamp>
{
    public void Configure(EntityTypeBuilder<RosterStamp> stamp)
    {
        stamp.ToTable("RosterStamp");
        stamp.Property(s => s.Id).ValueGeneratedNever();
        stamp.HasData(new { Id = RosterStamp.Only, Value = 0L });
    }
}

internal sealed class NetworkTallyMapping : IEntityTypeConfiguration<NetworkTally>
{
    public void Configure(EntityTypeBuilder<NetworkTally> tally)
    {
        tally.ToTable("NetworkTallies");
        tally.HasKey(t => t.Network);
        tally.Property(t => t.Network).ValueGeneratedNever();
    }
}
