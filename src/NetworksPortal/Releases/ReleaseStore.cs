using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using NodaTime;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>Gives the pages what was published. Every read checks that it is what was released.</summary>
internal sealed class ReleaseStore(PortalDb db, OpenedReleases opened) : IReleasedStatistics
{
    public async Task<IReadOnlyList<PublishedRelease>> AllAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(cancellation)).Select(Shown).OfType<PublishedRelease>()];

    public async Task<PublishedRelease?> OfAsync(Period period, CancellationToken cancellation)
    {
        var row = await db.Set<FigureRelease>().AsNoTracking().SingleOrDefaultAsync(release => release.Period == period.Key, cancellation);
        return row is null ? null : Shown(opened.Open([row])[0]);
    }

    public async Task<IReadOnlyList<UnshownRelease>> UnshownAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(cancellation)).Where(release => release.Table is null).Select(Unshown)];

    private async Task<IReadOnlyList<OpenedRelease>> ReadAsync(CancellationToken cancellation) =>
        [.. opened.Open(await db.Set<FigureRelease>().AsNoTracking().ToListAsync(cancellation)).OrderByDescending(release => release.Period)];

    private static PublishedRelease? Shown(OpenedRelease release) =>
        release.Table is { } table ? new PublishedRelease(table, DayOf(release.Row.PublishedAt)) : null;

    // Of a row that is refused nothing is passed on but where it stands.
    private static UnshownRelease Unshown(OpenedRelease release) =>
        release is { IsRefused: false, Row.WithdrawnAt: { } withdrawn }
            ? new UnshownRelease(release.Period, DayOf(release.Row.PublishedAt), new Withdrawal(release.Row.Reason, DayOf(withdrawn)))
            : new UnshownRelease(release.Period, PublishedOn: null, Withdrawal: null);

    private static DateOnly DayOf(Instant instant) => instant.Local().Date.ToDateOnly();
}
