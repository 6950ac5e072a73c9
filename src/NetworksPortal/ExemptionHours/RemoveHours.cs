using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours;

/// <summary>Takes one's own hours back: out of an open month, or, once it is closed, by as much less in the present one.</summary>
public sealed class RemoveHours(PortalDb db, TimeProvider time, INetworkSeal seal)
{
    /// <returns>False where the viewer has no such entry (any more).</returns>
    /// <exception cref="RuleViolation"><c>ChangedMeanwhile</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, HourEntryId id, int seen, CancellationToken cancel = default)
    {
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        if (await db.Set<HourEntry>().Of(viewer, id).SingleOrDefaultAsync(cancel) is not { } entry || await db.PresentAsync(entry, cancel) is not (not 0 and var present))
        {
            return false;
        }

        Rules.Demand(entry.Version == seen, "ChangedMeanwhile", null);
        var today = time.Today();
        db.Keep(entry, today, new HoursChanged(time.Now(), new HoursThen(entry.Day, present, seal.Open(viewer.Network, entry.Note)), After: null), seal);
        if (entry.IsOpen(today))
        {
            db.Remove(entry);
        }
        else
        {
            db.Add(entry.Correct(quarters: 0, present, entry.Note, today)!);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
