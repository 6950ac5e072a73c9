using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Releases;

/// <summary>What core teams laid ready for the next half-year. A text that does not open is left where it is, and stops no release.</summary>
internal sealed class ReadEvidence(PortalDb db, INetworkSeal seal)
{
    public async Task<IReadOnlyDictionary<NetworkId, OwnWords>> Handle(Period period, CancellationToken cancel)
    {
        var told = new Dictionary<NetworkId, OwnWords>();
        if (period.Kind != PeriodKind.HalfYear)
        {
            return told;
        }

        foreach (var evidence in await db.Set<HoursEvidence>().AsNoTracking().ToListAsync(cancel))
        {
            try
            {
                told[evidence.Network] = evidence.Open(seal);
            }
            catch (CryptographicException)
            {
                // It cannot be published, and the core team sees on its own page that it is gone.
            }
        }

        return told;
    }
}
