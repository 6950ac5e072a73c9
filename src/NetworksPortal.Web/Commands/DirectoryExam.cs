using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Web.Commands;

/// <summary>The data directory, its disk, and the master key.</summary>
internal static class DirectoryExam
{
    private const long Megabyte = 1024 * 1024;
    private const long Tight = 1024 * Megabyte;
    private const long Full = 100 * Megabyte;

    private const UnixFileMode OthersMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static IEnumerable<Finding> Examine(string directory, string masterKeyFile)
    {
        if (!Directory.Exists(directory))
        {
            yield return File.Exists(directory)
                ? new(Severity.Fault, $"The data directory {directory} is a file.", "Choose another Portal:DataDirectory.")
                : new(Severity.Warning, $"The data directory {directory} does not exist yet.", "The first start makes it.");
            yield break;
        }

        yield return CanWrite(directory)
            ? new(Severity.Ok, $"The data directory {directory} can be written.")
            : new(Severity.Fault, $"The data directory {directory} cannot be written.", "Give the portal's account write access, or choose another Portal:DataDirectory.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(directory) & OthersMay) != UnixFileMode.None)
        {
            yield return new(Severity.Fault, $"The data directory {directory} is open to other accounts of this machine.", $"Run chmod 700 {directory}");
        }

        yield return Disk(new DriveInfo(directory).AvailableFreeSpace);
        yield return Key(masterKeyFile, File.Exists(Databases.KeystorePath(directory)));
    }

    private static bool CanWrite(string directory)
    {
        try
        {
            using var probe = File.Create(Path.Combine(directory, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception no) when (no is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Finding Disk(long free) => free switch
    {
        < Full => new(Severity.Fault, $"The disk is full: {free / Megabyte} MB left.", "Make room, or move Portal:DataDirectory to a larger disk."),
        < Tight => new(Severity.Warning, $"The disk gets full: {free / Megabyte} MB left.", "Make room before it reaches 100 MB."),
        _ => new(Severity.Ok, $"The disk has {free / Megabyte} MB left."),
    };

    private static Finding Key(string path, bool keystoreExists)
    {
        if (!File.Exists(path) && !keystoreExists)
        {
            return new(Severity.Warning, $"There is no master key {path} yet.", "The first start makes it; keep a copy apart from the backups.");
        }

        try
        {
            MasterKey.Load(path, mayCreate: false);
            return new(Severity.Ok, "The master key is in place, and readable by the portal alone.");
        }
        catch (StartRefused refused)
        {
            return new(Severity.Fault, refused.Message);
        }
    }
}
