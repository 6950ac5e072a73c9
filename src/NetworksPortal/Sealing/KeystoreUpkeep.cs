using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using NodaTime;

namespace NetworksPortal.Sealing;

/// <summary>
/// What the keystore does not need any more, once a night: epochs, erasures and retired keys that no backup of the portal
/// can ask for. Swept from the file as well.
/// </summary>
public sealed class KeystoreUpkeep(IDbContextFactory<KeystoreDb> keystores, ErasureLedger ledger, TimeProvider time)
{
    /// <summary>A day more than backups live, since one may have been made just before.</summary>
    internal static Duration Kept { get; } = Duration.FromDays(ErasureLedger.DaysKept + 1);

    public async Task Handle(CancellationToken ct)
    {
        await ledger.ForgetOldAsync(ct);
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var limit = (time.Now() - Kept).ToUnixTimeMilliseconds();
        await keystore.NetworkKeys.Where(k => k.Retired <= limit).ExecuteDeleteAsync(ct);
        var over = await keystore.Epochs.Where(e => e.Finished <= limit).MaxAsync(e => (long?)e.Number, ct);
        await keystore.Epochs.Where(e => e.Number < over).ExecuteDeleteAsync(ct);
        await Residue.SweepAsync(keystore, ct);
    }
}
