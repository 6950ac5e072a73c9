using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.ExemptionHours;

/// <summary>A core member lays ready what the network will tell with the next release of a half-year, or changes it.</summary>
public sealed class TellEvidence(PortalDb db, INetworkSeal seal, NetworkLog log)
{
    /// <exception cref="RuleViolation"><c>BandMissing</c> or <c>TooLong</c>.</exception>
    public async Task Handle(Viewer viewer, PoolBand band, string words, CancellationToken cancel = default)
    {
        if (!Enum.IsDefined(band))
        {
            throw new RuleViolation("BandMissing", "Band");
        }

        var told = new OwnWords(band, HoursEvidence.Plain(words));
        await using var transaction = await WriteScope.BeginAsync(db, cancel);
        var evidence = await db.Set<HoursEvidence>().SingleOrDefaultAsync(e => e.Network == viewer.Network, cancel)
            ?? db.Add(new HoursEvidence(viewer.Network)).Entity;
        evidence.Tell(told, seal);
        await log.AddAsync(viewer.Network, viewer.Persona, NetworkAction.EvidenceTold, null, "", cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
