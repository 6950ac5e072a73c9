using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Events.Papers;

internal sealed class MeetingPapersMapping : IEntityTypeConfiguration<MeetingPapers>
{
    public void Configure(EntityTypeBuilder<MeetingPapers> papers)
    {
        papers.ToTable("MeetingPapers");
        papers.HasKey(p => p.Event);
        papers.Property(p => p.Event).ValueGeneratedNever();
        papers.Property(p => p.Version).IsConcurrencyToken();
        papers.HasIndex(p => p.Network);
        papers.HasOne<Event>().WithOne().HasForeignKey<MeetingPapers>(p => p.Event).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MeetingFileMapping : IEntityTypeConfiguration<MeetingFile>
{
    public void Configure(EntityTypeBuilder<MeetingFile> file)
    {
        file.ToTable("MeetingFiles");
        file.HasKey(f => f.Id);
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasIndex(f => f.Network);
        file.HasIndex(f => new { f.Event, f.Number }).IsUnique();
        file.HasOne<Event>().WithMany().HasForeignKey(f => f.Event).OnDelete(DeleteBehavior.Cascade);
    }
}
