namespace NetworksPortal.Persistence;

/// <summary>
/// Who is at work in a data directory. The portal and most commands share it; a command that changes keys wants it alone.
/// The lock is the operating system's: it ends with the process, however that ends.
/// </summary>
public sealed class DataLock : IDisposable
{
    /// <summary>An empty file.</summary>
    public const string FileName = "portal.lock";

    private const string UpgradeFileName = "upgrade.lock";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private DataLock(FileStream file)
    {
        this.file = file;
    }

    /// <exception cref="StartRefused">A command changes keys.</exception>
    public static DataLock Share(string directory) => Take(
        directory, FileShare.Read, $"A command is changing the keys of {directory}: wait until it has ended; nothing was changed.");

    /// <exception cref="StartRefused">A portal or a command is at work.</exception>
    public static DataLock Alone(string directory) => Take(
        directory, FileShare.None, $"A portal or a command is at work in {directory}: stop it first; nothing was changed.");

    /// <summary>For a start that makes or changes the databases, beside others that share the directory: waits until it is the only one.</summary>
    public static async Task<DataLock> UpgradeAsync(string directory, CancellationToken ct)
    {
        var path = Path.Combine(directory, UpgradeFileName);
        while (true)
        {
            try
            {
                return new DataLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException taken) when (StorageTroubles.Of(taken) is null)
            {
                await Task.Delay(Look, ct);
            }
        }
    }

    public void Dispose() => file.Dispose();

    private static DataLock Take(string directory, FileShare share, string refusal)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            if (!File.Exists(path))
            {
                using (File.Create(path)) { }
            }

            return new DataLock(new FileStream(path, FileMode.Open, FileAccess.Read, share));
        }
        catch (IOException taken)
        {
            throw new StartRefused(refusal, taken);
        }
    }
}
