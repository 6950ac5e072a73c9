using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>What a release ends, in its transaction: the counting of moves since a figure stood, and a network's words that lay ready for it.</summary>
public sealed class EndOfCounting(PortalDb db, Tallies tallies)
{
    /// <param name="moved">Networks whose member figure was set.</param>
    /// <param name="table">What went out; null where it was withdrawn since.</param>
    /// <param name="cancel">Stops the work.</param>
    internal async Task Handle(IReadOnlyCollection<NetworkId> moved, ReleasedTable? table, CancellationToken cancel)
    {
        await tallies.ResetAsync(moved, cancel);
        var networks = await db.Networks.Select(network => network.Id).ToListAsync(cancel);
        var told = networks.FindAll(network => table?.OwnWords.Any(words => words.Network == GatherCounts.KeyOf(network)) == true);
        await db.Set<HoursEvidence>().Where(evidence => told.Contains(evidence.Network)).ExecuteDeleteAsync(cancel);
    }
}
