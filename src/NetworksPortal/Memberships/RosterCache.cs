using System.Collections.Concurrent;
using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>
/// Opened rosters with the stamp they were opened at. A change made here moves its own roster along; a change
/// made by another process leaves a stamp that is not known here, and the roster is opened again.
/// </summary>
public sealed class RosterCache
{
    private readonly ConcurrentDictionary<NetworkId, (long Stamp, Roster Roster)> opened = new();
    private readonly Lock patching = new();

    internal Roster? At(long stamp, NetworkId network) =>
        opened.TryGetValue(network, out var cached) && cached.Stamp == stamp ? cached.Roster : null;

    internal void Keep(long stamp, NetworkId network, Roster roster) => opened[network] = (stamp, roster);

    internal void Patch(StampChange stamp, NetworkId? network = null, EmployeeId? employee = null, Membership? membership = null)
    {
        lock (patching)
        {
            foreach (var (id, cached) in opened.Where(o => o.Value.Stamp == stamp.Before).ToList())
            {
                var roster = id == network ? Replace(cached.Roster, employee!.Value, membership!) : cached.Roster;
                if (roster is null)
                {
                    opened.TryRemove(id, out _);
                }
                else
                {
                    opened[id] = (stamp.After, roster);
                }
            }
        }
    }

    /// <summary>Null where somebody new came in: their name is not known here, so the roster is opened again.</summary>
    private static Roster? Replace(Roster roster, EmployeeId employee, Membership membership)
    {
        var known = roster.Entries.FirstOrDefault(e => e.Employee == employee);
        if (known is null && membership.State != MembershipState.None)
        {
            return null;
        }

        var others = roster.Entries.Where(e => e.Employee != employee);
        return new Roster([.. membership.State == MembershipState.None ? others : others.Append(known! with { Membership = membership })]);
    }
}
