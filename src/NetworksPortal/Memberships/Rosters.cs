using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>Opens the roster of a network. Only code that already holds a <see cref="Viewer"/> of it, or a count to make, has reason to.</summary>
public sealed class Rosters(PortalDb db, EnvelopeReader reader, RosterCache cache)
{
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
