using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
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
    /// <returns>Null where there is no such meeting of this network for this viewer.</returns>
    public async Task<PapersView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        var meetings = db.Set<Event>().OwnedBy(viewer).Where(e => e.Id == id);
        var found = await (
            from meeting in meetings
            from papers in db.Set<MeetingPapers>().Where(p => p.Event == meeting.Id).DefaultIfEmpty()
            select new { meeting.Sheet, meeting.StartsAt, meeting.Audience, Written = papers }).AsNoTracking().FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var words = found.Written is { } written ? PaperWords.Open(seal, viewer.Network, written.Words) : PaperWords.None;
        var files = await db.Set<MeetingFile>().Where(f => f.Event == id && f.Network == viewer.Network).OrderBy(f => f.Number).Select(f => new { f.Id, f.Title }).ToListAsync(ct);
        return new(
            EventSheet.Open(seal, viewer.Network, found.Sheet).Title, found.StartsAt, found.Audience,
            viewer.IsIn(EventCircles.Drafts) ? words : words.WithoutDraft(),
            files.ConvertAll(f => new ListedFile(f.Id, seal.Open(viewer.Network, f.Title))),
            found.Written?.Version ?? 0);
    }
}
