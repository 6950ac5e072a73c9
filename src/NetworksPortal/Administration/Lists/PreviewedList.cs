using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace NetworksPortal.Administration.Lists;

/// <summary>What a preview showed, until it is confirmed: sealed, for the administrator who saw it. What is confirmed is what was read.</summary>
public sealed class PreviewedList
{
    private PreviewedList() { }

    internal PreviewedList(PreviewedListId id, Instant at, byte[] content)
    {
        Id = id;
        At = at;
        Content = content;
    }

    public PreviewedListId Id { get; private set; }

    public Instant At { get; private set; }

    public byte[] Content { get; private set; } = [];
}

internal sealed class PreviewedListMapping : IEntityTypeConfiguration<PreviewedList>
{
    public void Configure(EntityTypeBuilder<PreviewedList> list)
    {
        list.ToTable("PreviewedLists");
        list.HasKey(l => l.Id);
        list.Property(l => l.Id).ValueGeneratedNever();
    }
}
