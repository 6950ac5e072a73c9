using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Rooms;

internal sealed class RoomMapping : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.ToTable("Rooms");
        room.HasKey(r => r.Id);
        room.Property(r => r.Id).ValueGeneratedNever();
        room.Property(r => r.Name).HasMaxLength(Room.NameLength);
        room.HasIndex(r => r.Name).IsUnique();
        room.Property(r => r.Directions).HasMaxLength(Room.DirectionsLength);
        room.Property(r => r.Features).HasConversion<string>().HasMaxLength(120);
    }
}

internal sealed class RoomBookingMapping : IEntityTypeConfiguration<RoomBooking>
{
    public void Configure(EntityTypeBuilder<RoomBooking> booking)
    {
        booking.ToTable("RoomBookings");
        booking.HasKey(b => b.Id);
        booking.Property(b => b.Id).ValueGeneratedNever();
        booking.Property(b => b.Needs).HasConversion<string>().HasMaxLength(120);
        booking.HasIndex(b => b.EndsAt);
        booking.HasIndex(b => new { b.Room, b.EndsAt });
        booking.HasOne<Room>().WithMany().HasForeignKey(b => b.Room).OnDelete(DeleteBehavior.Restrict);
        booking.HasMany(b => b.Slots).WithOne().HasForeignKey(s => s.Booking).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoomSlotMapping : IEntityTypeConfiguration<RoomSlot>
{
    public void Configure(EntityTypeBuilder<RoomSlot> slot)
    {
        slot.ToTable("RoomSlots");
        slot.HasKey(s => new { s.Room, s.Number });
    }
}
