using Microsoft.Data.Sqlite;

namespace NetworksPortal.Testing;

/// <summary>The demo's data, made once in a test run and copied for every portal.</summary>
public static class DemoTemplate
{
    private const int Tries = 50;

    private static readonly Lazy<string> Made = new(Make);

    public static string Copy()
    {
        var copy = NewFolder();
        CopyTo(copy);
        return copy;
    }

    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Made.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>A connection that closes at this moment may write beside its database once more; then what is left goes at the next try.</summary>
    public static void Remove(string folder)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                // The factory is disposed of twice, once by its own asynchronous half.
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }

                return;
            }
            catch (IOException) when (left > 0)
            {
                Thread.Yield();
            }
        }
    }

    public static string NewFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), "networks-portal-tests", Guid.NewGuid().ToString("N"));
        return Directory.CreateDirectory(folder).FullName;
    }

    private static string Make()
    {
        var seeded = NewFolder();
        var template = NewFolder();
        using (var portal = PortalApp.On(seeded))
        {
            // Starting is what makes the demo's data.
            portal.CreateClient().Dispose();
            foreach (var database in new[] { "portal.db", "keystore.db" })
            {
                using var connection = new SqliteConnection($"Data Source={Path.Combine(seeded, database)};Pooling=False");
                connection.Open();
                using var backup = new SqliteConnection($"Data Source={Path.Combine(template, database)};Pooling=False");
                backup.Open();
                connection.BackupDatabase(backup);
            }

            File.Copy(Path.Combine(seeded, "master.key"), Path.Combine(template, "master.key"));
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(template, recursive: true);
        return template;
    }
}
