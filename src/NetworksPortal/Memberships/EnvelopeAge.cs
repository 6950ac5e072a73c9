using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Memberships;

/// <summary>How the envelopes of the portal's database stand to the keystore.</summary>
public enum EnvelopeAge
{
    /// <summary>They belong together.</summary>
    Current,

    /// <summary>The portal's database is of an older backup.</summary>
    Older,

    /// <summary>The keystore is of an older backup.</summary>
    Newer,

    /// <summary>No epoch that the keystore knows opens them.</summary>
    Unknown,
}

/// <summary>
/// Finds out whether both databases are of one time, by opening some envelopes drawn at random. A blob does not say under
/// which epoch it lies, so each is tried.
/// </summary>
public sealed class FindEnvelopeAge(PortalDb db, EnvelopeSeal seal, EpochCounter epochs, IDbContextFactory<KeystoreDb> keystores)
{
    private const int Accounts = 16;

    /// <summary>With fewer, single damaged rows could look like a backup.</summary>
    private const int Enough = 8;

    private const int Few = 3;

    /// <returns>The age, and for an older backup its epoch.</returns>
    public async Task<(EnvelopeAge Age, long Epoch)> Handle(CancellationToken ct)
    {
        var now = epochs.Refresh();
        var others = (await SampleAsync(ct)).GroupBy(e => Opens(e, now.Current) || Opens(e, now.Sealing)).ToDictionary(g => g.Key, g => g.ToList());
        var (opened, rest) = (others.GetValueOrDefault(true, []), others.GetValueOrDefault(false, []));
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (await OlderAsync(keystore, rest, opened.Count, now, ct) is { } epoch)
        {
            return (EnvelopeAge.Older, epoch);
        }

        if (opened.Count >= rest.Count)
        {
            return (EnvelopeAge.Current, now.Current);
        }

        return (await IsNewerAsync(keystore, rest, now, ct) ? EnvelopeAge.Newer : rest.Count >= Enough ? EnvelopeAge.Unknown : EnvelopeAge.Current, now.Current);
    }

    /// <exception cref="StartRefused">The two databases are not of one time.</exception>
    public async Task RefuseAnotherAsync(CancellationToken ct)
    {
        if (Say((await Handle(ct)).Age) is { } refusal)
        {
            throw new StartRefused(refusal);
        }
    }

    /// <summary>What an operator reads; null where there is nothing to say.</summary>
    public static string? Say(EnvelopeAge age) => age switch
    {
        EnvelopeAge.Older => "The portal's database is of an older backup than the keystore: run the command accept-restore, which keeps out who left or was erased since; nothing was changed.",
        EnvelopeAge.Newer => "The keystore is older than the portal's database: restore the keystore of the same day, or the portal's database of the keystore's day; nothing was changed.",
        EnvelopeAge.Unknown => $"The keystore does not open the envelopes of the portal's database: it is of another portal, or the backup is more than {ErasureLedger.DaysKept} days old; restore two that belong together; nothing was changed.",
        _ => null,
    };

    /// <summary>A backup that was made during a reseal lies under two epochs, of which one may be the current: some rows of an older one are enough.</summary>
    private async Task<long?> OlderAsync(KeystoreDb keystore, List<Envelope> rest, int opened, EpochState now, CancellationToken ct)
    {
        var first = await keystore.Epochs.MinAsync(e => (long?)e.Number, ct) ?? now.Current;
        for (var epoch = now.Current - 1; epoch >= first; epoch--)
        {
            var older = rest.Count(e => Opens(e, epoch));
            if (older >= Few && older * 20 >= rest.Count + opened)
            {
                return epoch;
            }
        }

        return null;
    }

    private async Task<bool> IsNewerAsync(KeystoreDb keystore, List<Envelope> rest, EpochState now, CancellationToken ct)
    {
        var versions = await keystore.NetworkKeys.GroupBy(k => k.Network).Select(g => new { g.Key, Newest = g.Max(k => k.Version) }).ToDictionaryAsync(g => g.Key, g => g.Newest, ct);
        return rest.Exists(e => e.KeyVersion > versions.GetValueOrDefault(e.Network.Value))
            || Enumerable.Range(1, ErasureLedger.DaysKept).Any(nights => rest.Exists(e => Opens(e, now.Sealing + nights)));
    }

    private bool Opens(Envelope envelope, long epoch) =>
        seal.OpenUnder(epoch, envelope.Network, envelope.Employee, envelope.KeyVersion, envelope.Blob) is not null;

    private async Task<List<Envelope>> SampleAsync(CancellationToken ct)
    {
        var accounts = await db.Employees.Select(e => e.Id).ToArrayAsync(ct);
        Random.Shared.Shuffle(accounts);
        var drawn = accounts.Take(Accounts).Select(id => new EmployeeId(id)).ToList();
        return await db.Set<Envelope>().AsNoTracking().Where(e => drawn.Contains(e.Employee)).ToListAsync(ct);
    }
}
