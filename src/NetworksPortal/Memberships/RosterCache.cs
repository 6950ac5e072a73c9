using System.Collections.Concurrent;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

/// <summary>
/// Opened rosters with the stamp they were opened at. A change made here moves its own roster along; a change
/// made by another process leaves a stamp that is not known here, and the roster is opened again.
/// </summary>
public sealed class RosterCache
{
    private readonly ConcurrentDictionary<NetworkId, (long Stamp, Roster Roster)> opened = new();
    private readonly ConcurrentDictionary<NetworkId, (long Stamp, int Members)> counted = new();
    private readonly Lock patching = new();

    internal Roster? At(long stamp, NetworkId network) =>
        opened.TryGetValue(network, out var cached) && cached.Stamp == stamp ? cached.Roster : null;

    internal void Keep(long stamp, NetworkId network, Roster roster) => opened[network] = (stamp, roster);

    /// <summary>How many members a network had at that stamp, where that is known here.</summary>
    internal int? CountAt(long stamp, NetworkId network) => At(stamp, network) is { } roster ? roster.Members.Count()
        : counted.TryGetValue(network, out var cached) && cached.Stamp == stamp ? cached.Members : null;

    internal void Keep(long stamp, NetworkId network, int members) => counted[network] = (stamp, members);

    /// <summary>Moves every roster that is still current to the new stamp; the one of <paramref name="network"/> with its change.</summary>
    internal void Patch(StampChange stamp, NetworkId? network = null, RosterEntry? changed = null)
    {
        lock (patching)
        {
            foreach (var (id, cached) in opened.Where(o => o.Value.Stamp == stamp.Before).ToList())
            {
                opened[id] = (stamp.After, id == network ? cached.Roster.With(changed!) : cached.Roster);
            }
        }
    }
}
