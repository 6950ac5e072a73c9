using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Releases;

internal sealed class ReleaseFigures(PortalDb db, TimeProvider time, GatherCounts gather, Tallies tallies, StatisticsKey key) : IReleaseFigures
{
    public async Task<ReleaseResult> Handle(Period period, CancellationToken cancel)
    {
        if (time.Today() <= period.Last())
        {
            return ReleaseResult.NotEnded;
        }

        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var released = (await db.Set<FigureRelease>().AsNoTracking().ToListAsync(cancel)).ConvertAll(row => row.Open());
        if (Refusal(period, released) is { } refusal)
        {
            return refusal;
        }

        var counts = await gather.Handle(period, cancel);
        if (counts.Networks.Count == 0)
        {
            return ReleaseResult.Nothing;
        }

        var earlier = released.FindAll(table => period.Kind == PeriodKind.HalfYear && table.Period.Kind == PeriodKind.HalfYear);
        var frozen = await FreezeAsync(DisclosureControl.Release(counts, new SecretOffsets(key.Bytes()), earlier), cancel);
        if (frozen)
        {
            await transaction.CommitAsync(cancel);
        }

        return frozen ? ReleaseResult.Released : ReleaseResult.AlreadyReleased;
    }

    private static ReleaseResult? Refusal(Period period, List<ReleasedTable> released) =>
        released.Exists(table => table.Period == period) ? ReleaseResult.AlreadyReleased
        : released.Exists(table => table.Period.Kind == period.Kind && table.Period > period) ? ReleaseResult.TooLate
        : null;

    /// <summary>False where another process released the same period at the same moment; nothing of this one is kept then.</summary>
    private async Task<bool> FreezeAsync(ReleaseOutcome outcome, CancellationToken cancel)
    {
        try
        {
            db.Add(new FigureRelease(outcome.Table, time.Now()));
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (UniqueKey.IsTaken(failure))
        {
            return false;
        }

        var networks = await db.Networks.Select(network => network.Id).ToListAsync(cancel);
        await tallies.ResetAsync(networks.FindAll(network => outcome.MemberFiguresSet.Contains(GatherCounts.KeyOf(network))), cancel);
        return true;
    }
}
