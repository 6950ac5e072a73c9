using Microsoft.Data.Sqlite;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>One of the two databases as somebody with a tool of their own looks at it, or stands in its way.</summary>
internal sealed class Database(string path)
{
    private string Connection { get; } = $"Data Source={path};Pooling=False";

    public async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new SqliteConnection(Connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }

    public async Task IsWholeAsync()
    {
        Assert.Equal(["ok"], await ListAsync("PRAGMA integrity_check"));
        Assert.Empty(await ListAsync("PRAGMA foreign_key_check"));
    }

    /// <summary>Takes the write lock as another process would, until it is disposed of.</summary>
    public async Task<IAsyncDisposable> LockAsync()
    {
        var connection = new SqliteConnection(Connection);
        await connection.OpenAsync();
        // Ends with its connection.
        _ = connection.BeginTransaction(deferred: false);
        return connection;
    }
}
