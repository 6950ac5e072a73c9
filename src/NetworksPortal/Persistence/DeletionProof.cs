using System.Text;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>Tries out, on a small database of its own, that what is deleted here is gone from the file: a setting can be on and the library without it.</summary>
public static class DeletionProof
{
    private static readonly byte[] Canary = Encoding.ASCII.GetBytes("what-is-deleted-here-is-gone-" + Guid.NewGuid().ToString("N"));

    /// <param name="directory">Where it is tried; nothing is left there.</param>
    public static async Task<bool> HoldsAsync(string directory)
    {
        var path = Path.Combine(directory, $"deletion-{Guid.NewGuid():N}.tmp");
        try
        {
            await WriteAndDeleteAsync(path);
            return (await File.ReadAllBytesAsync(path)).AsSpan().IndexOf(Canary) < 0;
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(directory, Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    private static async Task WriteAndDeleteAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        foreach (var sql in new[]
        {
            OpenConnection.Pragmas,
            "CREATE TABLE Proof (Number INTEGER PRIMARY KEY, Words BLOB)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO Proof SELECT i, @canary FROM n",
            "PRAGMA wal_checkpoint(TRUNCATE)",
            "DELETE FROM Proof WHERE Number % 2 = 0; DELETE FROM Proof",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            if (sql.Contains("@canary", StringComparison.Ordinal))
            {
                command.Parameters.AddWithValue("@canary", Canary);
            }

            await command.ExecuteNonQueryAsync();
        }
    }
}
