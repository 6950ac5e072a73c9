using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// The age of all that is bound to an epoch, kept in the keystore. Whoever reads such rows asks <see cref="Refresh"/>
/// first, and opens them as of then; whoever writes some asks it inside the portal's write transaction. A reseal by
/// this process or another is then never missed: it moves the epoch inside such a transaction too.
/// </summary>
public sealed class EpochCounter(IDbContextFactory<KeystoreDb> keystores)
{
    /// <summary>The two highest say it all: a reseal that is under way stands above the last one that was finished.</summary>
    private static readonly Func<KeystoreDb, IEnumerable<Epoch>> Latest = EF.CompileQuery(
        (KeystoreDb keystore) => keystore.Epochs.AsNoTracking().OrderByDescending(e => e.Number).Take(2));

    private readonly Lock storing = new();
    private EpochState? known;
    private IReadOnlyList<long> restored = [];

    /// <summary>As last read; it never goes back.</summary>
    public EpochState Known => Volatile.Read(ref known) ?? Refresh();

    /// <summary>Reads the keystore.</summary>
    public EpochState Refresh()
    {
        using var keystore = keystores.CreateDbContext();
        var read = Read(keystore) with { Restored = restored };
        lock (storing)
        {
            // Two may have read one after the other and come here the other way round.
            if (known is null || read.IsLaterThan(known))
            {
                Volatile.Write(ref known, read);
            }

            return known!;
        }
    }

    /// <summary>Opens the rows of a backup too, in the process that accepts it and nowhere else.</summary>
    internal void Accept(IReadOnlyList<long> epochs)
    {
        restored = epochs;
        lock (storing)
        {
            Volatile.Write(ref known, null);
        }

        Refresh();
    }

    internal static EpochState Read(KeystoreDb keystore)
    {
        var latest = Latest(keystore).ToList();
        return latest switch
        {
            [] => new EpochState(0, null),
            [{ Finished: null } next, ..] => new EpochState(next.Number - 1, next.Number),
            [var current, ..] => new EpochState(current.Number, null),
        };
    }
}
