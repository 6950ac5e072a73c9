using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Hosting;

/// <summary>The core team that was asked says yes or no; the first of them to answer answers for all.</summary>
public sealed class AnswerCoHost(PortalDb db, TimeProvider time)
{
    /// <returns>False where this core member's network was not asked. The same answer twice is the same as once.</returns>
    /// <exception cref="RuleViolation"><c>EventCancelled</c>, <c>Hosting.Expired</c>, and as <see cref="CoHost.Answer"/>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, bool accepts, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (!viewer.IsCore || await db.Set<CoHost>().FirstOrDefaultAsync(h => h.Event == id && h.Network == viewer.Network, ct) is not { } host)
        {
            return false;
        }

        var meeting = await db.Set<Event>().AsNoTracking().SingleAsync(e => e.Id == id, ct);
        if (host.State == CoHostState.Asked)
        {
            Rules.Demand(!meeting.IsCancelled, "EventCancelled", null);
            Rules.Demand(time.Now() < meeting.StartsAt, "Hosting.Expired", null);
        }

        host.Answer(accepts);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
