using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Web.Commands.Backups;

/// <summary>Where copies of one database are kept: <c>portal-20261124T180000Z.db</c>, with its SHA-256 beside it.</summary>
/// <param name="path">The folder.</param>
/// <param name="name">Which database.</param>
/// <param name="daysKept">How long a copy is kept.</param>
internal sealed class BackupFolder(string path, string name, int daysKept)
{
    private const string HashExtension = ".sha256";

    private static readonly InstantPattern Time = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Puts a copy there, whole or not at all.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="IOException">There is one of the same second, or no room.</exception>
    public string Keep(string copy, Instant now)
    {
        PrivateFolder.Create(Path);
        var kept = System.IO.Path.Combine(Path, $"{name}-{Time.Format(now)}.db");
        var part = kept + ".part";
        File.Copy(copy, part, overwrite: true);
        Close(part);
        File.WriteAllText(kept + HashExtension, $"{HashOf(part)}  {System.IO.Path.GetFileName(kept)}\n");
        Close(kept + HashExtension);
        File.Move(part, kept);
        return kept;
    }

    /// <summary>Removes what is older than it may be kept, and what a copying that was killed left; nothing that has another name.</summary>
    /// <returns>How many copies went.</returns>
    public int Forget(Instant now)
    {
        var old = Directory.EnumerateFiles(Path, $"{name}-*.db").Where(file => TimeOf(file) is { } made && now - made > Duration.FromDays(daysKept)).ToList();
        foreach (var part in Directory.EnumerateFiles(Path, $"{name}-*.db.part"))
        {
            File.Delete(part);
        }

        foreach (var file in old)
        {
            File.Delete(file);
            File.Delete(file + HashExtension);
        }

        return old.Count;
    }

    /// <exception cref="StartRefused">The copy, or the SHA-256 beside it, is missing, or they differ.</exception>
    public static void Check(string copy)
    {
        if (!File.Exists(copy) || !File.Exists(copy + HashExtension))
        {
            throw new StartRefused($"There is no backup {copy} with its {HashExtension} beside it: give the path of a file that the command backup made; nothing was changed.");
        }

        if (!File.ReadAllText(copy + HashExtension).StartsWith(HashOf(copy), StringComparison.OrdinalIgnoreCase))
        {
            throw new StartRefused($"The backup {copy} is not the file that was written: it is damaged or was changed. Take an older one; nothing was changed.");
        }
    }

    private Instant? TimeOf(string file) =>
        Time.Parse(System.IO.Path.GetFileNameWithoutExtension(file)[(name.Length + 1)..]) is { Success: true, Value: var made } ? made : null;

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static void Close(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
