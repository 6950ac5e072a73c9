using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Releases;

internal sealed class ReleaseFigures(
    PortalDb db, TimeProvider time, GatherCounts gather, EndOfCounting end, StatisticsKey key, ReleaseSeal seal, ReadReleases releases, PutBackRelease putBack, ReleaseCopies copies) : IReleaseFigures
{
    public async Task<ReleaseResult> Handle(Period period, CancellationToken cancel)
    {
        if (time.Today() <= period.Last())
        {
            return ReleaseResult.NotEnded;
        }

        if (await putBack.Handle(period, cancel))
        {
            return ReleaseResult.PutBack;
        }

        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var released = await releases.Handle(cancel);
        if (Refusal(period, released) is { } refusal)
        {
            return refusal;
        }

        var counts = await gather.Handle(period, cancel);
        if (counts.Networks.Count == 0)
        {
            return ReleaseResult.Nothing;
        }

        var outcome = DisclosureControl.Release(counts, new SecretOffsets(key.Bytes()), EarlierTo(period, released), Withdrawn(released));
        if (await FreezeAsync(outcome, cancel) is not { } frozen)
        {
            return ReleaseResult.AlreadyReleased;
        }

        await transaction.CommitAsync(cancel);
        await copies.KeepAsync(frozen, cancel);
        return ReleaseResult.Released;
    }

    private static ReleaseResult? Refusal(Period period, IReadOnlyList<OpenedRelease> released) =>
        released.FirstOrDefault(release => release.Period == period) is { } own ? Refusal(own)
        : released.Any(release => release.Period.Kind == period.Kind && release.Period > period) ? ReleaseResult.TooLate
        : period.Kind == PeriodKind.HalfYear && released.Any(release => release is { IsRefused: true, Period.Kind: PeriodKind.HalfYear }) ? ReleaseResult.Refused
        : null;

    private static ReleaseResult Refusal(OpenedRelease own) => own switch
    {
        { IsRefused: true } => ReleaseResult.Refused,
        { Row.WithdrawnAt: not null } => ReleaseResult.Withdrawn,
        _ => ReleaseResult.AlreadyReleased,
    };

    /// <summary>The half-years that are out: a month tells nothing of people and asks nothing of the past.</summary>
    private static List<ReleasedTable> EarlierTo(Period period, IReadOnlyList<OpenedRelease> released) => period.Kind == PeriodKind.Month ? []
        : [.. released.Select(release => release.Table).OfType<ReleasedTable>().Where(table => table.Period.Kind == PeriodKind.HalfYear)];

    private static List<Period> Withdrawn(IReadOnlyList<OpenedRelease> released) =>
        [.. released.Where(release => release is { IsRefused: false, Row.WithdrawnAt: not null, Period.Kind: PeriodKind.HalfYear }).Select(release => release.Period)];

    /// <summary>Null where another process released the same period at the same moment; nothing of this one is kept then.</summary>
    private async Task<FigureRelease?> FreezeAsync(ReleaseOutcome outcome, CancellationToken cancel)
    {
        var row = new FigureRelease(outcome.Table, time.Now(), seal);
        try
        {
            db.Add(row);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (UniqueKey.IsTaken(failure))
        {
            return null;
        }

        var networks = await db.Networks.Select(network => network.Id).ToListAsync(cancel);
        await end.Handle(networks.FindAll(network => outcome.MemberFiguresSet.Contains(GatherCounts.KeyOf(network))), outcome.Table, cancel);
        return row;
    }
}
