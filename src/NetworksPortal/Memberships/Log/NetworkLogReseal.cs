using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships.Log;

/// <summary>Seals all lines of all logs anew. One that does not open shows in the log itself and counts with no envelope.</summary>
internal sealed class NetworkLogReseal(PortalDb db, LogSeal seal, EpochCounter epochs) : IResealed
{
    public async Task<Resealed> ResealAsync(CancellationToken ct)
    {
        await new TableReseal(db, epochs, "NetworkLogSlots", nameof(NetworkLogSlot.Number)).HandleAsync(SealAnew, ct);
        return new Resealed(0, 0);
    }

    private SealedRow? SealAnew(EpochState asOf, SealedRow row)
    {
        var network = new NetworkId(row.Network);
        if (seal.Open(asOf, network, row.Key, row.KeyVersion, row.Blob) is not { } payload)
        {
            return null;
        }

        var (version, blob) = seal.Seal(network, row.Key, payload);
        return row with { KeyVersion = version, Blob = blob };
    }
}
