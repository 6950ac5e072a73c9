using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>A core member plans a meeting, with its room, or not at all.</summary>
public sealed class PlanEvent(PortalDb db, INetworkSeal seal, EventRooms rooms, TimeProvider time)
{
    /// <returns>The meeting, new or planned before by the same form; null for whoever is not in the core team.</returns>
    /// <exception cref="RuleViolation">A rule of <see cref="Event.Plan"/>, <see cref="EventSheetRules.Checked"/> or <see cref="EventRooms.BookAsync"/>.</exception>
    public async Task<EventId?> Handle(Viewer viewer, EventPlan plan, CancellationToken ct)
    {
        if (!viewer.IsCore)
        {
            return null;
        }

        var network = await db.NetworkAsync(viewer.Network, ct);
        plan = plan with { Sheet = EventSheetRules.Checked(plan.Sheet, network.Name) };
        await using var tx = await WriteScope.BeginAsync(db, ct);
        var before = db.Set<Event>().ManagedBy(viewer).Where(e => e.Once == plan.Once);
        if (await before.Select(e => (EventId?)e.Id).FirstOrDefaultAsync(ct) is { } planned)
        {
            return planned;
        }

        var sheet = await rooms.BookAsync(plan, ct);
        var meeting = Event.Plan(viewer.Network, plan.Terms, sheet.Seal(seal, viewer.Network), plan.Once, time.Now());
        db.Add(meeting);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return meeting.Id;
    }
}
