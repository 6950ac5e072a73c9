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
    private readonly IDbContextTransaction? own;

    private WriteScope(IDbContextTransaction? own)
    {
        this.own = own;
    }

    public static async Task<WriteScope> BeginAsync(PortalDb db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);

    public Task CommitAsync(CancellationToken ct) => own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
