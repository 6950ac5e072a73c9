using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <param name="Rows">How many rows there are.</param>
/// <param name="Refused">The periods of those that are not what was released, and of those that are missing.</param>
public sealed record ReleaseExam(int Rows, IReadOnlyList<string> Refused);

/// <summary>Whether every release is still what went out.</summary>
public sealed class ExamineReleases(PortalDb db, ReadReleases releases)
{
    public async Task<ReleaseExam> Handle(CancellationToken cancel)
    {
        var periods = await db.Set<FigureRelease>().Select(release => release.Period).ToListAsync(cancel);
        var read = await releases.Handle(cancel);
        var sound = read.Where(release => !release.IsRefused).Select(release => release.Period.Key);
        return new ReleaseExam(periods.Count, [.. periods.Union(read.Select(release => release.Period.Key)).Except(sound).Order(StringComparer.Ordinal)]);
    }
}
