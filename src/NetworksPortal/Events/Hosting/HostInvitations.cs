using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Hosting;

/// <summary>What another network asked this one.</summary>
/// <param name="By">The public name of the network that asks.</param>
/// <param name="Sheet">The meeting's words; null where it was taken back, refused or has ended.</param>
/// <param name="IsOpen">Whether it still waits for an answer.</param>
/// <param name="MayStepOut">Whether this network hosts it and may still step out.</param>
public sealed record HostInvitation(
    EventId Id, string By, CoHostState State, EventKind Kind, Instant StartsAt, Instant EndsAt, string Message, EventSheet? Sheet, bool IsOpen, bool MayStepOut);

/// <summary>The invitations to host together that a core team got.</summary>
public sealed class HostInvitations(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <returns>Those that wait for an answer, soonest first; none for whoever is not in the core team.</returns>
    public async Task<IReadOnlyList<HostInvitation>> Handle(Viewer viewer, CancellationToken ct)
    {
        var now = time.Now();
        return await ReadAsync(viewer, e => e.State == EventState.Planned && e.StartsAt > now, h => h.State == CoHostState.Asked, ct);
    }

    /// <returns>Null where this core member's network was never asked.</returns>
    public async Task<HostInvitation?> Handle(Viewer viewer, EventId id, CancellationToken ct) => (await ReadAsync(viewer, e => e.Id == id, h => true, ct)).SingleOrDefault();

    private async Task<IReadOnlyList<HostInvitation>> ReadAsync(
        Viewer viewer, System.Linq.Expressions.Expression<Func<Event, bool>> which, System.Linq.Expressions.Expression<Func<CoHost, bool>> asked, CancellationToken ct)
    {
        var isCore = viewer.IsCore;
        var found = await db.Set<CoHost>().AsNoTracking().Where(h => h.Network == viewer.Network && isCore).Where(asked)
            .Join(db.Set<Event>().AsNoTracking().Where(which), h => h.Event, e => e.Id, (Host, Meeting) => new { Host, Meeting })
            .Join(db.Networks, both => both.Meeting.Network, n => n.Id, (both, n) => new { both.Host, both.Meeting, n.Name })
            .OrderBy(x => x.Meeting.StartsAt).ToListAsync(ct);
        return found.ConvertAll(x => View(x.Host, x.Meeting, x.Name));
    }

    private HostInvitation View(CoHost host, Event meeting, string by) => new(
        meeting.Id, by, host.State, meeting.Kind, meeting.StartsAt, meeting.EndsAt, seal.Open(host.Network, host.Message),
        host.Sheet.IsEmpty ? null : EventSheet.Open(seal, host.Network, host.Sheet),
        host.State == CoHostState.Asked && !meeting.IsCancelled && time.Now() < meeting.StartsAt,
        host.State == CoHostState.Accepted && time.Now() < meeting.EndsAt);
}
