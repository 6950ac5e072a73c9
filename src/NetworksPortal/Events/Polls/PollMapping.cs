using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NetworksPortal.Networks;

namespace NetworksPortal.Events.Polls;

internal sealed class PollMapping : IEntityTypeConfiguration<Poll>
{
    public void Configure(EntityTypeBuilder<Poll> poll)
    {
        poll.ToTable("Polls");
        poll.HasKey(p => p.Id);
        poll.Property(p => p.Id).ValueGeneratedNever();
        poll.Property(p => p.Kind).HasConversion<string>().HasMaxLength(20);
        poll.Property(p => p.Audience).HasConversion<string>().HasMaxLength(20);
        poll.Property(p => p.Shows).HasConversion<string>().HasMaxLength(20);
        poll.HasIndex(p => new { p.Network, p.Once }).IsUnique();
        poll.HasOne<Network>().WithMany().HasForeignKey(p => p.Network).OnDelete(DeleteBehavior.Restrict);
        poll.HasOne<Event>().WithMany().HasForeignKey(p => p.Meeting).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PollOptionMapping : IEntityTypeConfiguration<PollOption>
{
    public void Configure(EntityTypeBuilder<PollOption> option)
    {
        option.ToTable("PollOptions");
        option.HasKey(o => o.Id);
        option.Property(o => o.Id).ValueGeneratedNever();
        option.HasOne<Poll>().WithMany().HasForeignKey(o => o.Poll).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PollAnswerMapping : IEntityTypeConfiguration<PollAnswer>
{
    public void Configure(EntityTypeBuilder<PollAnswer> answer)
    {
        answer.ToTable("PollAnswers");
        answer.HasKey(a => new { a.Option, a.Persona });
        answer.Property(a => a.Answer).HasConversion<string>().HasMaxLength(10);
        answer.HasIndex(a => new { a.Network, a.Persona });
        answer.HasOne<PollOption>().WithMany().HasForeignKey(a => a.Option).OnDelete(DeleteBehavior.Cascade);
    }
}
