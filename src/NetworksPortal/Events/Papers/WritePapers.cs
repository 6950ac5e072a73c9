using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Papers;

/// <summary>What a core member saves at once.</summary>
/// <param name="Words">The whole of them.</param>
/// <param name="Seen">The version that the page showed.</param>
/// <param name="NamesAreFine">The writer was shown which names are in the minutes, and leaves them.</param>
/// <param name="File">A file that comes along, if any.</param>
public sealed record TypedPapers(PaperWords Words, int Seen, bool NamesAreFine = false, NewFile? File = null);

/// <summary>A core member writes a meeting's agenda and minutes, says what may be told of it, and adds a file.</summary>
public sealed class WritePapers(PortalDb db, INetworkSeal seal, Rosters rosters, MeetingFiles files)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation">
    /// What <see cref="PaperWords.Checked"/> and <see cref="MeetingFiles.AddAsync"/> refuse; <c>ChangedMeanwhile</c>: somebody else wrote since;
    /// <c>NamesInMinutes</c> with the names: the house rule is that none are told, and the minutes are to be shared.
    /// </exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, TypedPapers typed, CancellationToken ct)
    {
        var words = typed.Words.Checked();
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (!await db.Set<Event>().ManagedBy(viewer).AnyAsync(e => e.Id == id, ct))
        {
            return false;
        }

        await WriteAsync(viewer, id, typed with { Words = words }, ct);
        if (typed.File is { } file)
        {
            await files.AddAsync(viewer, id, file, ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private async Task WriteAsync(Viewer viewer, EventId id, TypedPapers typed, CancellationToken ct)
    {
        var papers = await db.Set<MeetingPapers>().SingleOrDefaultAsync(p => p.Event == id, ct);
        if (typed.Words == (papers is null ? PaperWords.None : PaperWords.Open(seal, viewer.Network, papers.Words)))
        {
            return;
        }

        Rules.Demand((papers?.Version ?? 0) == typed.Seen, "ChangedMeanwhile", null);
        if (typed is { Words: { Rule: HouseRule.WithoutNames, MinutesShared: true }, NamesAreFine: false })
        {
            var roster = await rosters.OpenAsync(viewer.Network, ct);
            var names = NamesInText.Find(typed.Words.Minutes, roster.Members.Select(member => ShownNames.Of(member, forCore: true)).OfType<string>());
            Rules.Demand(names.Count == 0, "NamesInMinutes", nameof(PaperWords.Minutes), string.Join(", ", names));
        }

        papers ??= db.Add(new MeetingPapers(id, viewer.Network)).Entity;
        papers.Write(typed.Words, seal);
        await db.SaveChangesAsync(ct);
    }
}
