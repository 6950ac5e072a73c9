using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// The age of all envelopes together, kept in the keystore. It is bound into every blob, so that an envelope
/// from before the last full reseal does not open any more.
/// </summary>
public sealed class EpochCounter(IDbContextFactory<KeystoreDb> keystores)
{
    private readonly Lazy<long> current = new(() => Read(keystores), LazyThreadSafetyMode.PublicationOnly);

    public long Current => current.Value;

    private static long Read(IDbContextFactory<KeystoreDb> keystores)
    {
        using var keystore = keystores.CreateDbContext();
        return keystore.Epochs.AsNoTracking().Select(e => e.Value).SingleOrDefault();
    }
}
