using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>Reads and rewrites the sealed churn counters of all networks.</summary>
public sealed class Tallies(PortalDb db, INetworkSeal seal, JoinCodeMarks codes)
{
    /// <summary>Joins and leaves since the published figure last moved, per network.</summary>
    public async Task<IReadOnlyDictionary<NetworkId, int>> ReadAsync(CancellationToken ct)
    {
        var all = await db.Set<NetworkTally>().AsNoTracking().ToListAsync(ct);
        return all.ToDictionary(t => t.Network, Open);
    }

    /// <summary>Starts counting anew for networks whose figure moved. Inside the caller's transaction.</summary>
    public async Task ResetAsync(IReadOnlyCollection<NetworkId> networks, CancellationToken ct)
    {
        foreach (var tally in await db.Set<NetworkTally>().ToListAsync(ct))
        {
            Hold(tally, networks.Contains(tally.Network) ? 0 : Open(tally));
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Seals all counters anew, one higher for each join or leave in a network, and the marks of all codes with them.</summary>
    internal async Task RewriteAsync(IReadOnlyCollection<NetworkId> moved, CancellationToken ct)
    {
        foreach (var tally in await db.Set<NetworkTally>().ToListAsync(ct))
        {
            Hold(tally, Open(tally) + moved.Count(network => network == tally.Network));
        }

        await codes.RewriteAsync(ct);
    }

    internal void Start(NetworkId network) => db.Add(new NetworkTally(network, Seal(network, 0)));

    private void Hold(NetworkTally tally, int churn) => tally.Hold(Seal(tally.Network, churn));

    private SealedText Seal(NetworkId network, int churn) => seal.Seal(network, churn.ToString("D8", CultureInfo.InvariantCulture));

    /// <summary>A counter that does not open starts anew: its figure then moves later, never sooner, and nobody's sign-in stops at it.</summary>
    private int Open(NetworkTally tally)
    {
        try
        {
            return int.Parse(seal.Open(tally.Network, tally.Churn), CultureInfo.InvariantCulture);
        }
        catch (CryptographicException)
        {
            return 0;
        }
    }
}
