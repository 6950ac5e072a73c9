using Microsoft.EntityFrameworkCore;
using NetworksPortal.Insights;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>The mark under which the keystore knows a period to be published.</summary>
public sealed record PublishedMark(byte[] Mark, bool IsWithdrawn)
{
    /// <exception cref="InvalidReleaseException">The row is another release of its period, or an older state of it.</exception>
    internal void DemandOf(FigureRelease row)
    {
        if (!IsBehind(row) && !row.Mark.AsSpan().SequenceEqual(Mark))
        {
            throw new InvalidReleaseException("it is not what was published last");
        }
    }

    /// <summary>Whether the row was withdrawn by a process that did not live to note it; nothing can be withdrawn without the key.</summary>
    internal bool IsBehind(FigureRelease row) => row.WithdrawnAt is not null && !IsWithdrawn;
}

/// <summary>
/// A second copy of what was published, in the keystore, which is neither written by whoever writes the portal's database nor restored with it. By it a release that was
/// deleted, made anew or put back to an older state is found, and what was published can be put back as it was.
/// </summary>
public sealed class ReleaseCopies(IDbContextFactory<KeystoreDb> keystores)
{
    private static readonly Func<KeystoreDb, IAsyncEnumerable<PublishedPeriod>> Marks = EF.CompileAsyncQuery(
        (KeystoreDb keystore) => keystore.ReleaseCopies.Select(copy => new PublishedPeriod(copy.Period, copy.Mark, copy.WithdrawnAt != null)));

    /// <summary>Ask before the rows are read: what is published in between has a row and no copy yet, which is no fault.</summary>
    public async Task<IReadOnlyDictionary<string, PublishedMark>> MarksAsync(CancellationToken cancel)
    {
        await using var keystore = await keystores.CreateDbContextAsync(cancel);
        var marks = new Dictionary<string, PublishedMark>(StringComparer.Ordinal);
        await foreach (var copy in Marks(keystore).WithCancellation(cancel))
        {
            marks.Add(copy.Period, new(copy.Mark, copy.IsWithdrawn));
        }

        return marks;
    }

    public async Task<ReleaseCopy?> OfAsync(Period period, CancellationToken cancel)
    {
        await using var keystore = await keystores.CreateDbContextAsync(cancel);
        return await keystore.ReleaseCopies.AsNoTracking().SingleOrDefaultAsync(copy => copy.Period == period.Key, cancel);
    }

    /// <summary>Call it when the row is committed. What a process that ended in between did not copy, the next one does.</summary>
    internal async Task KeepAsync(FigureRelease row, CancellationToken cancel)
    {
        await using var keystore = await keystores.CreateDbContextAsync(cancel);
        await using var transaction = await keystore.Database.BeginAsync(cancel);
        await keystore.ReleaseCopies.Where(copy => copy.Period == row.Period).ExecuteDeleteAsync(cancel);
        keystore.Add(row.Copy());
        await keystore.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private sealed record PublishedPeriod(string Period, byte[] Mark, bool IsWithdrawn);
}
