using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>Gives the pages what was published. Every read checks the hash and the rules again.</summary>
internal sealed class ReleaseStore(PortalDb db) : IReleasedStatistics
{
    public async Task<IReadOnlyList<PublishedRelease>> AllAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<FigureRelease>().AsNoTracking().ToListAsync(cancellation);
        return [.. rows.Select(Open).OrderByDescending(release => release.Period)];
    }

    public async Task<PublishedRelease?> OfAsync(Period period, CancellationToken cancellation)
    {
        var row = await db.Set<FigureRelease>().AsNoTracking().SingleOrDefaultAsync(release => release.Period == period.Key, cancellation);
        return row is null ? null : Open(row);
    }

    private static PublishedRelease Open(FigureRelease row) => new(row.Open(), row.PublishedAt.Local().Date.ToDateOnly());
}
