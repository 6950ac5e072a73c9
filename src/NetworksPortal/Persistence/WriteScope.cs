using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NetworksPortal.Persistence;

/// <summary>
/// The transaction of one use case. Where a larger piece of work is under way already it becomes part of that,
/// and only the outermost one commits. On SQLite it takes the write lock at once, so that nothing that was read
/// inside it can have changed before the commit.
/// </summary>
public sealed class WriteScope : IAsyncDisposable
{
    /// <summary>
    /// A queue for each database. SQLite has none: who waits there looks in now and then, and beside work that writes in many
    /// short transactions finds it taken for seconds.
    /// </summary>
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    /// <summary>Long enough for a queue of many; whoever still waits then is told, before a proxy gives up on them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IDbContextTransaction? own;
    private SemaphoreSlim? turn;

    private WriteScope(IDbContextTransaction? own, SemaphoreSlim? turn)
    {
        this.own = own;
        this.turn = turn;
    }

    /// <exception cref="TurnTooLong">Others wrote for too long.</exception>
    public static async Task<WriteScope> BeginAsync(PortalDb db, CancellationToken ct, IsolationLevel isolation = IsolationLevel.Unspecified)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return new(null, null);
        }

        var queue = Queues.GetOrAdd(db.Database.GetConnectionString() ?? "", _ => new SemaphoreSlim(1, 1));
        if (!await queue.WaitAsync(Patience, ct))
        {
            throw new TurnTooLong();
        }

        try
        {
            return new(await db.Database.BeginAsync(ct, isolation), queue);
        }
        catch
        {
            queue.Release();
            throw;
        }
    }

    /// <summary>One short change in a turn of its own, for work that writes beside others and would else find the database taken by them.</summary>
    /// <returns>Whether it changed anything.</returns>
    public static async Task<bool> ChangeAsync(PortalDb db, Func<Task<int>> change, CancellationToken ct)
    {
        await using var scope = await BeginAsync(db, ct);
        var changed = await change();
        await scope.CommitAsync(ct);
        return changed > 0;
    }

    public async Task CommitAsync(CancellationToken ct)
    {
        if (own is not null)
        {
            await own.CommitAsync(ct);
            EndTurn();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null)
        {
            await own.DisposeAsync();
            EndTurn();
        }
    }

    private void EndTurn() => Interlocked.Exchange(ref turn, null)?.Release();
}
