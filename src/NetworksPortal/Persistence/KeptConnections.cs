using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworksPortal.Persistence;

/// <summary>
/// Gives each context a connection that borrows an open one, and closes what is left of those when the portal ends.
/// The library's own functions in SQL, for decimals and patterns, come with plain connections alone; nothing here asks for one.
/// </summary>
public sealed class KeptConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<string, ConnectionShelf> shelves = new(StringComparer.Ordinal);

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var source = eventData.ConnectionString!;
        // The library looks whether there is a database by a connection of its own. Kept, and closed as the last, that one could not put away the write-ahead log.
        return new SqliteConnectionStringBuilder(source).Mode == SqliteOpenMode.ReadOnly ? result
            : InterceptionResult<DbConnection>.SuppressWithResult(new KeptConnection(source, shelves.GetOrAdd(source, _ => new ConnectionShelf(source))));
    }

    /// <summary>After a rush: few connections stay open, without the pages that they have read.</summary>
    public void Rest()
    {
        foreach (var shelf in shelves.Values)
        {
            shelf.Rest();
        }
    }

    public void Dispose()
    {
        foreach (var shelf in shelves.Values)
        {
            shelf.Dispose();
        }
    }
}
