using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Papers;

/// <param name="Title">With the ending of what it is.</param>
public sealed record ListedFile(MeetingFileId Id, string Title);

/// <summary>The papers of a meeting as one reader may see them.</summary>
/// <param name="Title">Of the meeting.</param>
/// <param name="Version">How often the words were written; 0 where nobody did.</param>
public sealed record PapersView(string Title, Instant StartsAt, EventAudience Audience, PaperWords Words, IReadOnlyList<ListedFile> Files, int Version);

/// <summary>The papers of a network's own meeting, for everyone whom it is for. A draft of the minutes is the core team's.</summary>
public sealed class ReadPapers(PortalDb db, INetworkSeal seal)
{
    private static readonly PlannedQuery<Asked, Found> Planned = new((db, asked) =>
        from meeting in db.Set<Event>().OwnedBy(asked.Viewer)
        where meeting.Id == asked.Meeting
        from papers in db.Set<MeetingPapers>().AsNoTracking().Where(p => p.Event == meeting.Id).DefaultIfEmpty()
        select new Found(meeting.Sheet, meeting.StartsAt, meeting.Audience, papers));

    private static readonly PlannedQuery<Asked, FoundFile> PlannedFiles = new((db, asked) =>
        db.Set<MeetingFile>().Where(f => f.Event == asked.Meeting && f.Network == asked.Viewer.Network).OrderBy(f => f.Number).Select(f => new FoundFile(f.Id, f.Title)));

    /// <returns>Null where there is no such meeting of this network for this viewer.</returns>
    public async Task<PapersView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        var asked = new Asked(viewer, id);
        if (await Planned.FirstOrDefaultAsync(db, asked, ct) is not { } found)
        {
            return null;
        }

        var words = found.Written is { } written ? PaperWords.Open(seal, viewer.Network, written.Words) : PaperWords.None;
        var files = await PlannedFiles.ToListAsync(db, asked, ct);
        return new(
            EventSheet.Open(seal, viewer.Network, found.Sheet).Title, found.StartsAt, found.Audience,
            viewer.IsIn(EventCircles.Drafts) ? words : words.WithoutDraft(),
            files.ConvertAll(f => new ListedFile(f.Id, seal.Open(viewer.Network, f.Title))),
            found.Written?.Version ?? 0);
    }

    private sealed record Asked(Viewer Viewer, EventId Meeting);

    private sealed record Found(SealedText Sheet, Instant StartsAt, EventAudience Audience, MeetingPapers? Written);

    private sealed record FoundFile(MeetingFileId Id, SealedText Title);
}
