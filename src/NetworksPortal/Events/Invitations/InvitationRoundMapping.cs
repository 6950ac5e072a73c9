using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Events.Invitations;

internal sealed class InvitationRoundMapping : IEntityTypeConfiguration<InvitationRound>
{
    public void Configure(EntityTypeBuilder<InvitationRound> round)
    {
        round.ToTable("InvitationRounds");
        round.HasKey(r => r.Event);
        round.Property(r => r.Event).ValueGeneratedNever();
        round.HasIndex(r => r.NextAttempt).HasFilter("\"NextAttempt\" IS NOT NULL");
        round.HasOne<Event>().WithOne().HasForeignKey<InvitationRound>(r => r.Event).OnDelete(DeleteBehavior.Cascade);
    }
}
