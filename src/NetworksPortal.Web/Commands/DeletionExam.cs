using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Commands;

/// <summary>Whether what is deleted is gone: tried out, and that nothing piles up in the write-ahead logs.</summary>
internal static class DeletionExam
{
    private const long Large = 64 * 1024 * 1024;

    public static async IAsyncEnumerable<Finding> ExamineAsync(string directory)
    {
        if (!Directory.Exists(directory))
        {
            yield break;
        }

        if (await TryAsync(directory) is { } finding)
        {
            yield return finding;
        }

        foreach (var path in new[] { Databases.PortalPath(directory), Databases.KeystorePath(directory) })
        {
            var log = new FileInfo(path + "-wal");
            if (log is { Exists: true, Length: > Large })
            {
                yield return new(Severity.Warning, $"The write-ahead log of {path} has grown to {log.Length / (1024 * 1024)} MB, and may hold what was deleted.", "Restart the portal: something has kept reading since.");
            }
        }
    }

    private static async Task<Finding?> TryAsync(string directory)
    {
        try
        {
            return await DeletionProof.HoldsAsync(directory)
                ? new(Severity.Ok, "What is deleted is gone from the file.")
                : new(Severity.Fault, "What is deleted stays in the file: this SQLite does not overwrite it.", "Run the portal with the SQLite that it comes with.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            // Said of the directory itself already.
            return null;
        }
    }
}
