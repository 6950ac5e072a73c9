using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Events;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> meeting)
    {
        meeting.ToTable("Events", table => table.HasCheckConstraint(
            "CK_Events_Taken", "\"Taken\" >= 0 AND (\"Capacity\" IS NULL OR \"Taken\" <= \"Capacity\")"));
        meeting.HasKey(e => e.Id);
        meeting.Property(e => e.Id).ValueGeneratedNever();
        meeting.Property(e => e.Kind).HasConversion<string>().HasMaxLength(20);
        meeting.Property(e => e.Audience).HasConversion<string>().HasMaxLength(20);
        meeting.Property(e => e.State).HasConversion<string>().HasMaxLength(20);
        meeting.Property(e => e.Reminded).HasConversion<string>().HasMaxLength(20);
        meeting.HasIndex(e => new { e.Network, e.StartsAt });
        // In the order of an agenda, and with what decides whether a meeting is on it: those of other networks are left out unread.
        meeting.HasIndex(e => new { e.StartsAt, e.Id, e.Network, e.Audience, e.EndsAt });
        meeting.HasIndex(e => e.Series).HasFilter("\"Series\" IS NOT NULL");
        meeting.HasIndex(e => new { e.Network, e.Once }).IsUnique();
        meeting.HasOne<Network>().WithMany().HasForeignKey(e => e.Network).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RsvpMapping : IEntityTypeConfiguration<Rsvp>
{
    public void Configure(EntityTypeBuilder<Rsvp> rsvp)
    {
        rsvp.ToTable("Rsvps");
        rsvp.HasKey(r => new { r.Event, r.Persona });
        rsvp.Property(r => r.Answer).HasConversion<string>().HasMaxLength(10);
        rsvp.HasIndex(r => new { r.Event, r.Waiting }).IsUnique();
        rsvp.HasIndex(r => new { r.Network, r.Persona });
        rsvp.HasIndex(r => r.Waiting).HasFilter("\"Waiting\" IS NOT NULL");
        rsvp.HasIndex(r => r.HasMovedUp).HasFilter("\"HasMovedUp\"");
        rsvp.HasOne<Event>().WithMany().HasForeignKey(r => r.Event).OnDelete(DeleteBehavior.Cascade);
    }
}
