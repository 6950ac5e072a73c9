using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>
/// Puts what was published for a period back as it was, where the database holds something else or nothing: it was changed or deleted, or is a
/// backup from before. Nothing is counted anew.
/// </summary>
public sealed class PutBackRelease(PortalDb db, ReadReleases releases, ReleaseCopies copies, ReleaseSeal seal, EndOfCounting end)
{
    /// <returns>False where nothing is wrong with the period, or the keystore does not have it whole.</returns>
    public async Task<bool> Handle(Period period, CancellationToken cancel)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await releases.OfAsync(period, cancel) is not { IsRefused: true } || await WholeAsync(period, cancel) is not { } row)
        {
            return false;
        }

        await db.Set<FigureRelease>().Where(release => release.Period == period.Key).ExecuteDeleteAsync(cancel);
        db.Add(row);
        await db.SaveChangesAsync(cancel);
        if (period.Kind == PeriodKind.HalfYear)
        {
            // Which figures it set is not known any more. All stand until five have moved again: later than they could, never sooner.
            await end.Handle(await db.Networks.Select(network => network.Id).ToListAsync(cancel), row.WithdrawnAt is null ? row.Read() : null, cancel);
        }

        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<FigureRelease?> WholeAsync(Period period, CancellationToken cancel) =>
        await copies.OfAsync(period, cancel) is { } copy && new FigureRelease(copy) is var row && row.HasMark(seal) ? row : null;
}
