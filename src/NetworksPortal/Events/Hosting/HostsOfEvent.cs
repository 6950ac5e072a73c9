using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Hosting;

/// <summary>A network that was asked, as the core team that asked it sees it.</summary>
/// <param name="Message">What was written to it; empty once it reads nothing any more.</param>
/// <param name="IsExpired">The meeting began or was called off before an answer came.</param>
public sealed record AskedNetwork(string Slug, string Name, CoHostState State, string Message, bool IsExpired);

/// <param name="Title">The meeting's.</param>
/// <param name="MayAsk">Whether others may still be asked: planned, not begun, and for members.</param>
/// <param name="MayEnd">Whether hosting together can still end: the meeting is not over.</param>
/// <param name="Free">The networks that can be asked.</param>
public sealed record HostsView(string Title, Instant StartsAt, bool MayAsk, bool MayEnd, IReadOnlyList<AskedNetwork> Asked, IReadOnlyList<Network> Free);

/// <summary>Whom a core team asked to host its meeting together.</summary>
public sealed class HostsOfEvent(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <returns>Null where there is no such meeting for this core member.</returns>
    public async Task<HostsView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().ManagedBy(viewer).Include(e => e.CoHosts).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return null;
        }

        var networks = await db.Networks.AsNoTracking().OrderBy(n => n.Name).ToListAsync(ct);
        var isAhead = !meeting.IsCancelled && time.Now() < meeting.StartsAt;
        return new HostsView(
            EventSheet.Open(seal, viewer.Network, meeting.Sheet).Title, meeting.StartsAt,
            isAhead && meeting.Audience is EventAudience.Members or EventAudience.HostingNetworks, time.Now() < meeting.EndsAt,
            [.. meeting.CoHosts.Join(networks, h => h.Network, n => n.Id, (h, n) => new AskedNetwork(n.Slug, n.Name, h.State, seal.Open(h.Network, h.Message), !isAhead && h.State == CoHostState.Asked)).OrderBy(a => a.Name, StringComparer.CurrentCulture)],
            [.. networks.Where(n => n.State == NetworkState.Active && n.Id != viewer.Network && meeting.CoHosts.All(h => h.Network != n.Id || h.State == CoHostState.Withdrawn))]);
    }
}
