using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NetworksPortal.Persistence;

/// <summary>
/// What every connection to SQLite must be told: overwrite what is deleted, keep temporary tables out of files,
/// do not answer "saved" before it is on disk, and do not plan a statement anew because other values were put into it. Told once,
/// however often it comes out of the pool: it remembers.
/// </summary>
internal sealed class SqliteHygiene : DbConnectionInterceptor
{
    internal const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";

    private static readonly ConditionalWeakTable<sqlite3, string> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (HandleOf(connection) is { } handle && !Told.TryGetValue(handle, out _))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            KeepPlans(handle);
            Told.TryAdd(handle, Pragmas);
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (HandleOf(connection) is { } handle && !Told.TryGetValue(handle, out _))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            KeepPlans(handle);
            Told.TryAdd(handle, Pragmas);
        }
    }

    /// <summary>SQLite calls it the query planner stability guarantee; there is no pragma for it.</summary>
    private static void KeepPlans(sqlite3 handle) => raw.sqlite3_db_config(handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);

    private static sqlite3? HandleOf(DbConnection connection) => ((SqliteConnection)connection).Handle;
}
