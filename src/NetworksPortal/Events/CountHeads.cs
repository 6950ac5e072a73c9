using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>How many were there, counted by the core team. Never who.</summary>
public sealed class CountHeads(PortalDb db, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation">A rule of <see cref="Event.CountHeads"/>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, int heads, CancellationToken ct)
    {
        if (await db.Set<Event>().ManagedBy(viewer).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return false;
        }

        meeting.CountHeads(heads, time.Now());
        await db.SaveChangesAsync(ct);
        return true;
    }
}
