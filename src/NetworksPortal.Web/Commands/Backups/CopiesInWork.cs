using Microsoft.Data.Sqlite;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Commands.Backups;

/// <summary>
/// Both databases side by side for as long as they are tried, in a folder of the data directory, where both lie anyway. What
/// a copying that was killed left there goes first.
/// </summary>
internal sealed class CopiesInWork : IDisposable
{
    private readonly FileStream taken;

    private CopiesInWork(string folder, FileStream taken)
    {
        Folder = folder;
        this.taken = taken;
    }

    public string Folder { get; }

    public string Portal => Databases.PortalPath(Folder);

    public string Keystore => Databases.KeystorePath(Folder);

    /// <exception cref="StartRefused">Another backup is under way.</exception>
    public static CopiesInWork In(string directory)
    {
        try
        {
            var work = new CopiesInWork(Path.Combine(directory, "backup.part"), new FileStream(Path.Combine(directory, "backup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            work.Empty();
            PrivateFolder.Create(work.Folder);
            return work;
        }
        catch (IOException busy)
        {
            throw new StartRefused($"A backup of {directory} is under way: wait until it has ended; nothing was changed.", busy);
        }
    }

    /// <summary>What a backup that was killed left behind holds whoever was erased since, so it is not left until the next one.</summary>
    public static void Sweep(string directory)
    {
        try
        {
            In(directory).Dispose();
        }
        catch (StartRefused)
        {
            // A backup is under way, and tidies up itself.
        }
    }

    /// <summary>Copies a database as it stands at one moment, while others write on.</summary>
    public static async Task SnapshotAsync(string database, string copy, CancellationToken ct)
    {
        File.Delete(copy);
        await ExecuteAsync(database, SqliteOpenMode.ReadOnly, "VACUUM INTO $copy", ct, ("$copy", copy));
    }

    /// <summary>Makes a copy ready to be served: a snapshot has no write-ahead log, and the portal expects one before it writes.</summary>
    public static Task MakeReadyAsync(string copy, CancellationToken ct) => ExecuteAsync(copy, SqliteOpenMode.ReadWrite, "PRAGMA journal_mode=WAL", ct);

    public void Dispose()
    {
        Empty();
        taken.Dispose();
    }

    private static async Task ExecuteAsync(string database, SqliteOpenMode mode, string statement, CancellationToken ct, params IEnumerable<(string Name, string Value)> values)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private void Empty()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
