using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>What was published, as it stands in the database, checked.</summary>
public sealed class ReadReleases(PortalDb db, OpenedReleases opened, ReleaseCopies copies)
{
    private static readonly Func<PortalDb, IAsyncEnumerable<FigureRelease>> All = EF.CompileAsyncQuery((PortalDb db) => db.Set<FigureRelease>().AsNoTracking());

    public async Task<IReadOnlyList<OpenedRelease>> Handle(CancellationToken cancel)
    {
        var published = await copies.MarksAsync(cancel);
        return opened.Open(await All(db).ToListAsync(cancel), published);
    }

    public async Task<OpenedRelease?> OfAsync(Period period, CancellationToken cancel)
    {
        var published = (await copies.MarksAsync(cancel)).Where(mark => mark.Key == period.Key).ToDictionary(StringComparer.Ordinal);
        var rows = await db.Set<FigureRelease>().AsNoTracking().Where(release => release.Period == period.Key).ToListAsync(cancel);
        return opened.Open(rows, published).SingleOrDefault();
    }
}
