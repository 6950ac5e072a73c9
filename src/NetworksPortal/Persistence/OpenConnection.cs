using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworksPortal.Persistence;

/// <summary>A connection to SQLite that has been told how to behave, and the statements that it has worked out. One at a time uses it.</summary>
internal sealed class OpenConnection : IDisposable
{
    /// <summary>
    /// What every connection must be told: overwrite what is deleted, keep temporary tables out of files, do not answer "saved" before it is on disk.
    /// </summary>
    internal const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";

    /// <param name="source">A connection string. The library's own pooling is left out: what is disposed of must be closed.</param>
    /// <exception cref="SqliteException">The file cannot be opened, or is no database.</exception>
    public OpenConnection(string source)
    {
        Connection = new SqliteConnection(new SqliteConnectionStringBuilder(source) { Pooling = false }.ToString());
        Statements = new StatementShelf(Connection);
        try
        {
            Connection.Open();
            using var command = Connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            // Do not plan a statement anew because other values were put into it: the query planner stability guarantee, for which there is no pragma.
            raw.sqlite3_db_config(Connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    public StatementShelf Statements { get; }

    /// <summary>Whether somebody began a transaction with it that has not ended.</summary>
    public bool IsInTransaction => Connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0;

    /// <summary>The pages that it has read leave the memory; its statements stay.</summary>
    public void ForgetPages() => _ = raw.sqlite3_exec(Connection.Handle, "PRAGMA shrink_memory");

    public void Dispose() => Connection.Dispose();
}
