using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworksPortal.Persistence;

/// <summary>
/// What every connection to SQLite must be told: overwrite what is deleted, keep temporary tables out of files,
/// and do not answer "saved" before it is on disk.
/// </summary>
internal sealed class SqliteHygiene : DbConnectionInterceptor
{
    internal const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
