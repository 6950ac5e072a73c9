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

    private static readonly Type[] Makers = [typeof(ReadyDemo), typeof(PortalDb), typeof(Insights.Period)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>Keeps a demo that has just been made for starts to come.</summary>
    public static async Task KeepAsync(string directory, CancellationToken ct)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        PrivateFolder.Create(Folder);
        foreach (var (database, copy) in DatabasesIn(directory).Zip(DatabasesIn(Folder)))
        {
            await CopiesInWork.SnapshotAsync(database, copy, ct);
            await CopiesInWork.MakeReadyAsync(copy, ct);
        }

        File.Copy(MasterKeyIn(directory), MasterKeyIn(Folder));
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
        if (!Directory.Exists(part) && FilesIn(settings.DataDirectory).Any(File.Exists))
        {
            return;
        }

        PrivateFolder.Create(part);
        foreach (var (kept, copy) in FilesIn(Folder).Zip(FilesIn(part)))
        {
            File.Copy(kept, copy, overwrite: true);
        }

        foreach (var (copy, file) in FilesIn(part).Zip(FilesIn(settings.DataDirectory)))
        {
            File.Move(copy, file, overwrite: true);
        }

        Directory.Delete(part);
    }

    /// <summary>A demo with a clock of its own is made for that clock.</summary>
    private static bool Suits(PortalSettings settings)
    {
        var stamp = Path.Combine(Folder, StampFile);
        return settings is { Demo: true, Clock: null }
            && settings.MasterKeyFile == MasterKeyIn(settings.DataDirectory)
            && File.Exists(stamp) && File.ReadAllText(stamp) == Stamp();
    }

    private static string MasterKeyIn(string folder) => Path.Combine(folder, "master.key");

    private static string[] DatabasesIn(string folder) => [Databases.KeystorePath(folder), Databases.PortalPath(folder)];

    private static string[] FilesIn(string folder) => [MasterKeyIn(folder), .. DatabasesIn(folder)];

    /// <summary>The day that it ends on, and the programs that it was made by.</summary>
    private static string Stamp() => string.Join('\n',
        [$"{TimeProvider.System.Now().Local().Date:uuuu-MM-dd}", .. Makers.Select(type => $"{type.Module.ModuleVersionId}")]);
}
