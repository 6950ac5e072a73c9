using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <param name="Rows">How many rows there are.</param>
/// <param name="Refused">The periods of those that are not what was released.</param>
public sealed record ReleaseExam(int Rows, IReadOnlyList<string> Refused);

/// <summary>Whether every release is still what went out.</summary>
public sealed class ExamineReleases(PortalDb db, OpenedReleases opened)
{
    public async Task<ReleaseExam> Handle(CancellationToken cancel)
    {
        var rows = await db.Set<FigureRelease>().AsNoTracking().OrderBy(release => release.Period).ToListAsync(cancel);
        var sound = opened.Open(rows).Where(release => !release.IsRefused).Select(release => release.Row.Period).ToHashSet(StringComparer.Ordinal);
        return new ReleaseExam(rows.Count, [.. rows.Select(row => row.Period).Where(period => !sound.Contains(period))]);
    }
}
