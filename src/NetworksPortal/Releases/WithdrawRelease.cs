using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>
/// Withdraws a release that was wrong: its period stays listed with the reason, its figures are gone for good. It is never replaced.
/// A row that is not what was released can be withdrawn too, where no copy can be put back: for the operator that is the way out.
/// </summary>
public sealed class WithdrawRelease(PortalDb db, TimeProvider time, ReleaseSeal seal, IReleaseJournal journal, PutBackRelease putBack, ReleaseCopies copies)
{
    /// <exception cref="RuleViolation">The period was never released, is withdrawn already, or the reason is missing, too long or not one line.</exception>
    public async Task Handle(Period period, string reason, CancellationToken cancel)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        await putBack.Handle(period, cancel);
        var release = await db.Set<FigureRelease>().SingleOrDefaultAsync(row => row.Period == period.Key, cancel)
            ?? throw new RuleViolation("NotReleased", null, period.Key);
        release.Withdraw(reason, time.Now(), seal);
        await db.SaveChangesAsync(cancel);
        await journal.WithdrawnAsync(period.Key, cancel);
        await transaction.CommitAsync(cancel);
        await copies.KeepAsync(release, cancel);
    }
}
