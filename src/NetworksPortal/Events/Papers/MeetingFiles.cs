using Microsoft.EntityFrameworkCore;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Papers;

/// <summary>A file as it is handed out: always to keep, under a name that says nothing.</summary>
public sealed record HandedFile(byte[] Bytes, FileKind Kind, int Number)
{
    /// <summary>The same in every network.</summary>
    public string Name => FormattableString.Invariant($"bijlage-{Number}{Kind.Ending()}");
}

/// <summary>The files of a meeting: the core team adds and removes them, everyone whom the meeting is for opens them.</summary>
public sealed class MeetingFiles(PortalDb db, INetworkSeal seal, Residue residue)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation"><c>TooManyFiles</c>, about <c>File</c>, and what <see cref="NewFile.ShownTitle"/> refuses.</exception>
    public async Task<bool> AddAsync(Viewer viewer, EventId id, NewFile file, CancellationToken ct)
    {
        var title = seal.Seal(viewer.Network, file.ShownTitle());
        var content = seal.SealFile(viewer.Network, file.File.Bytes);
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (!await db.Set<Event>().ManagedBy(viewer).AnyAsync(e => e.Id == id, ct))
        {
            return false;
        }

        var numbers = await db.Set<MeetingFile>().Where(f => f.Event == id).Select(f => f.Number).ToListAsync(ct);
        Rules.Demand(numbers.Count < MeetingFile.Most, "TooManyFiles", "File", MeetingFile.Most);
        db.Add(new MeetingFile(id, viewer.Network, numbers.DefaultIfEmpty().Max() + 1, title, content));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <returns>False where there is no such file of such a meeting for this core member.</returns>
    public async Task<bool> RemoveAsync(Viewer viewer, EventId id, MeetingFileId file, CancellationToken ct)
    {
        var managed = db.Set<Event>().ManagedBy(viewer);
        if (!await WriteScope.ChangeAsync(db, () => db.Set<MeetingFile>().Where(f => f.Id == file && f.Event == id && managed.Any(e => e.Id == f.Event)).ExecuteDeleteAsync(ct), ct))
        {
            return false;
        }

        await residue.SweepAsync(ct);
        return true;
    }

    /// <returns>Null where there is no such file for this viewer.</returns>
    public async Task<HandedFile?> FindAsync(Viewer viewer, EventId id, MeetingFileId file, CancellationToken ct)
    {
        var own = db.Set<Event>().OwnedBy(viewer);
        if (await db.Set<MeetingFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && f.Event == id && own.Any(e => e.Id == f.Event), ct) is not { } kept)
        {
            return null;
        }

        var bytes = seal.OpenFile(kept.Network, kept.Content);
        return new(bytes, FileKinds.Of(bytes) ?? throw new InvalidDataException("A kept file is none of the kinds that are kept."), kept.Number);
    }
}
