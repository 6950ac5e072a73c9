using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>
/// The periods whose release day has come and that are not out, by that day, so that a portal that was down catches up in the order
/// in which it would have released them. Where nothing of a kind is out yet, only the last one that is due: before it there was no portal.
/// </summary>
public sealed class DueReleases(PortalDb db, TimeProvider time)
{
    public async Task<IReadOnlyList<Period>> Handle(CancellationToken cancel)
    {
        var keys = await db.Set<FigureRelease>().Select(release => release.Period).ToListAsync(cancel);
        var released = keys.Select(key => Period.TryParse(key, out var period) ? period : null).OfType<Period>().ToList();
        return [.. Enum.GetValues<PeriodKind>().SelectMany(kind => Due(kind, released)).OrderBy(period => period.DueAt()).ThenBy(period => period)];
    }

    private IEnumerable<Period> Due(PeriodKind kind, List<Period> released)
    {
        var last = Period.Containing(kind, time.Today().ToDateOnly()).Previous();
        if (time.Now() < last.DueAt())
        {
            last = last.Previous();
        }

        var first = released.FindAll(period => period.Kind == kind).Max()?.Next() ?? last;
        for (var period = first; period <= last; period = period.Next())
        {
            yield return period;
        }
    }
}
