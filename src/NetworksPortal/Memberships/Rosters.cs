using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>Opens the roster of a network. Only code that already holds a <see cref="Viewer"/> of it, or a count to make, has reason to.</summary>
public sealed class Rosters(PortalDb db, EnvelopeReader reader, RosterCache cache)
{
    /// <summary>Rows that are opened together.</summary>
    private const int Chunk = 4096;

    public async Task<Roster> OpenAsync(NetworkId network, CancellationToken ct)
    {
        var stamp = await db.RosterStampAsync(ct);
        if (cache.At(stamp, network) is { } known)
        {
            return known;
        }

        var roster = await OpenAllAsync(network, ct);
        cache.Keep(stamp, network, roster);
        return roster;
    }

    /// <summary>
    /// How many are in each of these networks. A roster that is open is counted; of the others each row is opened while the next are read,
    /// and none is kept, so that a count of all networks takes little memory.
    /// </summary>
    public async Task<IReadOnlyDictionary<NetworkId, int>> CountMembersAsync(IReadOnlyCollection<NetworkId> networks, CancellationToken ct)
    {
        var stamp = await db.RosterStampAsync(ct);
        var accounts = (await db.Employees.Select(e => e.Id).ToListAsync(ct)).ToHashSet();
        var counts = new Dictionary<NetworkId, int>();
        foreach (var network in networks)
        {
            counts[network] = cache.CountAt(stamp, network) ?? await CountAsync(network, accounts, ct);
            cache.Keep(stamp, network, counts[network]);
        }

        return counts;
    }

    private async Task<int> CountAsync(NetworkId network, HashSet<int> accounts, CancellationToken ct)
    {
        var asOf = reader.Begin();
        var members = 0;
        var opening = Task.FromResult(0);
        await foreach (var rows in db.Set<Envelope>().AsNoTracking().Where(e => e.Network == network).AsAsyncEnumerable().Chunk(Chunk).WithCancellation(ct))
        {
            members += await opening;
            opening = Task.Run(() => rows.AsParallel().Count(row => accounts.Contains(row.Employee.Value) && reader.Open(asOf, row) is { IsIn: true }), ct);
        }

        return members + await opening;
    }

    private async Task<Roster> OpenAllAsync(NetworkId network, CancellationToken ct)
    {
        var asOf = reader.Begin();
        var names = await db.Employees.AsNoTracking().Select(e => new { e.Id, e.Name }).ToDictionaryAsync(e => e.Id, e => e.Name, ct);
        var envelopes = await db.Set<Envelope>().AsNoTracking().Where(e => e.Network == network).OrderBy(e => e.Employee).ToListAsync(ct);
        // Thousands of envelopes, each with a key of its own: worth every core.
        var opened = new Membership?[envelopes.Count];
        Parallel.For(0, envelopes.Count, i => opened[i] = reader.Open(asOf, envelopes[i]));
        var entries = new List<RosterEntry>();
        foreach (var (envelope, membership) in envelopes.Zip(opened))
        {
            if (membership is { State: not MembershipState.None } && names.TryGetValue(envelope.Employee.Value, out var name))
            {
                entries.Add(new RosterEntry(envelope.Employee, name, membership));
            }
        }

        return new Roster(entries);
    }
}
