using System.Collections.Concurrent;

namespace NetworksPortal.Persistence;

/// <summary>
/// What everybody may know, kept in memory: until some of it is saved here (<see cref="PublicChanges"/>), and for a second at most, since
/// another process may save too. What lies on it is read by many requests at once and changed by none.
/// </summary>
public sealed class PublicShelf
{
    private const long LongestMilliseconds = 1000;

    private readonly ConcurrentDictionary<Type, Book> books = new();
    private long edition;

    /// <summary>Another one after each change that was saved here.</summary>
    public long Edition => Volatile.Read(ref edition);

    /// <summary>Inside a transaction it is read anew: that may have changed what nobody else sees yet.</summary>
    public async Task<T> ReadAsync<T>(PortalDb db, Func<Task<T>> read)
        where T : class
    {
        var (current, now) = (Edition, Environment.TickCount64);
        if (db.Database.CurrentTransaction is not null)
        {
            return await read();
        }

        if (books.TryGetValue(typeof(T), out var book) && book.Edition == current && now - book.ReadAt < LongestMilliseconds)
        {
            return (T)book.Content;
        }

        var content = await read();
        books[typeof(T)] = new Book(content, current, now);
        return content;
    }

    internal void Forget() => Interlocked.Increment(ref edition);

    private sealed record Book(object Content, long Edition, long ReadAt);
}
