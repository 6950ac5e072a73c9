using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Hosting;

/// <summary>Keeps what the other networks read of a meeting the same as what its own reads, in the transaction of the change.</summary>
public sealed class HostedCopies(PortalDb db, INetworkSeal seal)
{
    /// <summary>Which of these meetings another network was asked to host.</summary>
    internal async Task<HashSet<EventId>> AmongAsync(IReadOnlyCollection<EventId> meetings, CancellationToken ct) =>
        [.. await db.Set<CoHost>().Where(h => EF.Parameter(meetings).Contains(h.Event)).Select(h => h.Event).Distinct().ToListAsync(ct)];

    /// <summary>What may not become of a meeting that another network was asked to host or hosts.</summary>
    /// <exception cref="RuleViolation"><c>Hosting.Audience</c>, <c>Hosting.Capacity</c>, <c>NamesNetwork</c>.</exception>
    internal async Task CheckAsync(Event meeting, EventPlan plan, CancellationToken ct)
    {
        var hosts = await db.Set<CoHost>().AsNoTracking().Where(h => h.Event == meeting.Id && (h.State == CoHostState.Asked || h.State == CoHostState.Accepted))
            .Join(db.Networks, h => h.Network, n => n.Id, (h, n) => new { h.State, n.Name }).ToListAsync(ct);
        Rules.Demand(hosts.Count == 0 || plan.Terms.Audience == EventAudience.HostingNetworks, "Hosting.Audience", nameof(Event.Audience));
        hosts.ForEach(host => EventSheetRules.Checked(plan.Sheet, host.Name));
        Rules.Demand(
            hosts.TrueForAll(host => host.State != CoHostState.Accepted) || KeepsSecret(meeting.Capacity, plan.Terms.Capacity),
            "Hosting.Capacity", nameof(Event.Capacity), HostCount.Least);
    }

    /// <summary>Copies it for whoever is asked or hosts. The booking of the room stays with whoever made it.</summary>
    internal async Task WriteAsync(EventId meeting, EventSheet sheet, CancellationToken ct)
    {
        foreach (var host in await db.Set<CoHost>().Where(h => h.Event == meeting).ToListAsync(ct))
        {
            host.Copy(For(host.Network, sheet));
        }

        await db.SaveChangesAsync(ct);
    }

    internal SealedText For(NetworkId network, EventSheet sheet) => (sheet with { Booking = null }).Seal(seal, network);

    /// <summary>
    /// A limit that is refused below what is taken, or one that lets in a single person more, would be a way to count the other network's people by trying.
    /// </summary>
    private static bool KeepsSecret(int? before, int? after) => before == after || (before is not null && (after is null || after >= before + HostCount.Least));
}
