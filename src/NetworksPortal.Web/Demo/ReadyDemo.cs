using Microsoft.Data.Sqlite;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Commands.Backups;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Demo;

/// <summary>
/// The demo as the build made it, beside the program: a first start of the same day copies it in place of living
/// through the year and a half again (docs/decisions/0032). It has a master key of its own, as invented as its people.
/// </summary>
internal static class ReadyDemo
{
    /// <summary>The command by which the build makes it.</summary>
    public const string Command = "make-demo";

    private const string StampFile = "stamp";

    private const string MasterKeyFile = "master.key";

    private static readonly string[] Databases = ["keystore.db", "portal.db"];
    private static readonly string[] Files = [MasterKeyFile, .. Databases];

    private static readonly Type[] Makers = [typeof(ReadyDemo), typeof(PortalDb), typeof(Insights.Period)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>Keeps a demo that has just been made for starts to come.</summary>
    public static async Task KeepAsync(string directory, CancellationToken ct)
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        PrivateFolder.Create(Folder);
        foreach (var database in Databases)
        {
            var copy = Path.Combine(Folder, database);
            await CopiesInWork.SnapshotAsync(Path.Combine(directory, database), copy, ct);
            await CopiesInWork.MakeReadyAsync(copy, ct);
        }

        File.Copy(Path.Combine(directory, MasterKeyFile), Path.Combine(Folder, MasterKeyFile));
        // Last: without it the rest is not taken.
        await File.WriteAllTextAsync(Path.Combine(Folder, StampFile), Stamp(), ct);
    }

    /// <summary>Copies it into a data directory that is empty, or in which such a copying was broken off.</summary>
    public static async Task TakeAsync(PortalSettings settings, CancellationToken ct)
    {
        if (!Suits(settings))
        {
            return;
        }

        PortalHost.PrepareDirectory(settings.DataDirectory);
        using var alone = await DataLock.UpgradeAsync(settings.DataDirectory, ct);
        var part = Path.Combine(settings.DataDirectory, "demo.part");
        if (!Directory.Exists(part) && Files.Any(file => File.Exists(Path.Combine(settings.DataDirectory, file))))
        {
            return;
        }

        PrivateFolder.Create(part);
        foreach (var file in Files)
        {
            File.Copy(Path.Combine(Folder, file), Path.Combine(part, file), overwrite: true);
        }

        foreach (var file in Files)
        {
            File.Move(Path.Combine(part, file), Path.Combine(settings.DataDirectory, file), overwrite: true);
        }

        Directory.Delete(part);
    }

    /// <summary>A demo with a clock of its own is made for that clock.</summary>
    private static bool Suits(PortalSettings settings)
    {
        var stamp = Path.Combine(Folder, StampFile);
        return settings is { Demo: true, Clock: null }
            && settings.MasterKeyFile == Path.Combine(settings.DataDirectory, MasterKeyFile)
            && File.Exists(stamp) && File.ReadAllText(stamp) == Stamp();
    }

    /// <summary>The day that it ends on, and the programs that it was made by.</summary>
    private static string Stamp() => string.Join('\n',
        [$"{TimeProvider.System.Now().Local().Date:uuuu-MM-dd}", .. Makers.Select(type => $"{type.Module.ModuleVersionId}")]);
}
