using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Hosting;

/// <summary>Takes an invitation back that nobody answered yet. What the other network could read of the meeting is gone at once.</summary>
public sealed class WithdrawCoHost(PortalDb db, Residue residue)
{
    /// <returns>False where there is no such meeting or invitation for this core member. Twice is the same as once.</returns>
    /// <exception cref="RuleViolation"><c>Hosting.Answered</c>: the other core team was first.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, string slug, CancellationToken ct)
    {
        await using (var tx = await WriteScope.BeginAsync(db, ct))
        {
            if (await db.CoHostAsync(viewer, id, slug, ct) is not { } host)
            {
                return false;
            }

            host.Withdraw();
            await db.SaveChangesAsync(ct);
            await tx.CommitAsync(ct);
        }

        await residue.SweepAsync(ct);
        return true;
    }
}

internal static class CoHostScope
{
    /// <summary>The network that was asked for a meeting of this core member's own network.</summary>
    public static Task<CoHost?> CoHostAsync(this PortalDb db, Viewer viewer, EventId id, string slug, CancellationToken ct) => db.Set<CoHost>()
        .FirstOrDefaultAsync(h => h.Event == id && db.Set<Event>().ManagedBy(viewer).Any(e => e.Id == id) && db.Networks.Any(n => n.Id == h.Network && n.Slug == slug), ct);
}
