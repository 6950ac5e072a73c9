using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NetworksPortal.Persistence;

/// <summary>
/// Makes connections that stay open, and closes what is left of them when the portal ends: contexts that lie in a pool then do not.
/// The library's own functions in SQL, for decimals and patterns, come with plain connections alone; nothing here asks for one.
/// </summary>
public sealed class KeptConnections : DbConnectionInterceptor, IDisposable
{
    private readonly ConcurrentDictionary<DbConnection, bool> open = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        var connection = new KeptConnection(eventData.ConnectionString!);
        open[connection] = true;
        connection.Disposed += (ended, _) => open.TryRemove((DbConnection)ended!, out var _);
        return InterceptionResult<DbConnection>.SuppressWithResult(connection);
    }

    /// <summary>
    /// Each connection lets go of the pages that it has read; its statements stay. SQLite itself makes a request wait that uses one meanwhile.
    /// </summary>
    public void ForgetPages()
    {
        foreach (var handle in open.Keys.Cast<SqliteConnection>().Select(connection => connection.Handle).OfType<sqlite3>())
        {
            try
            {
                _ = raw.sqlite3_exec(handle, "PRAGMA shrink_memory");
            }
            catch (ObjectDisposedException)
            {
                // It was closed a moment ago, and its pages are gone with it.
            }
        }
    }

    public void Dispose()
    {
        foreach (var connection in open.Keys)
        {
            connection.Dispose();
        }
    }
}
