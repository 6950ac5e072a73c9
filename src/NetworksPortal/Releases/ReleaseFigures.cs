using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Releases;

internal sealed class ReleaseFigures(PortalDb db, TimeProvider time, GatherCounts gather, Tallies tallies, StatisticsKey key, ReleaseSeal seal, OpenedReleases opened) : IReleaseFigures
{
    public async Task<ReleaseResult> Handle(Period period, CancellationToken cancel)
    {
        if (time.Today() <= period.Last())
        {
            return ReleaseResult.NotEnded;
        }

        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var released = opened.Open(await db.Set<FigureRelease>().AsNoTracking().ToListAsync(cancel));
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
        var frozen = await FreezeAsync(outcome, cancel);
        if (frozen)
        {
            await transaction.CommitAsync(cancel);
        }

        return frozen ? ReleaseResult.Released : ReleaseResult.AlreadyReleased;
    }

    private static ReleaseResult? Refusal(Period period, IReadOnlyList<OpenedRelease> released) =>
        released.FirstOrDefault(release => release.Period == period) is { } own ? (own.Row.WithdrawnAt is null ? ReleaseResult.AlreadyReleased : ReleaseResult.Withdrawn)
        : released.Any(release => release.Period.Kind == period.Kind && release.Period > period) ? ReleaseResult.TooLate
        : period.Kind == PeriodKind.HalfYear && released.Any(release => release is { IsRefused: true, Period.Kind: PeriodKind.HalfYear }) ? ReleaseResult.Refused
        : null;

    /// <summary>The half-years that are out: a month tells nothing of people and asks nothing of the past.</summary>
    private static List<ReleasedTable> EarlierTo(Period period, IReadOnlyList<OpenedRelease> released) => period.Kind == PeriodKind.Month ? []
        : [.. released.Select(release => release.Table).OfType<ReleasedTable>().Where(table => table.Period.Kind == PeriodKind.HalfYear)];

    private static List<Period> Withdrawn(IReadOnlyList<OpenedRelease> released) =>
        [.. released.Where(release => release is { IsRefused: false, Row.WithdrawnAt: not null, Period.Kind: PeriodKind.HalfYear }).Select(release => release.Period)];

    /// <summary>False where another process released the same period at the same moment; nothing of this one is kept then.</summary>
    private async Task<bool> FreezeAsync(ReleaseOutcome outcome, CancellationToken cancel)
    {
        try
        {
            db.Add(new FigureRelease(outcome.Table, time.Now(), seal));
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (UniqueKey.IsTaken(failure))
        {
            return false;
        }

        var networks = await db.Networks.Select(network => network.Id).ToListAsync(cancel);
        await tallies.ResetAsync(networks.FindAll(network => outcome.MemberFiguresSet.Contains(GatherCounts.KeyOf(network))), cancel);
        var told = networks.FindAll(network => outcome.Table.OwnWords.Any(words => words.Network == GatherCounts.KeyOf(network)));
        await db.Set<HoursEvidence>().Where(evidence => told.Contains(evidence.Network)).ExecuteDeleteAsync(cancel);
        return true;
    }
}
