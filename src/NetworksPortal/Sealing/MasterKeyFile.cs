using System.Security.Cryptography;

namespace NetworksPortal.Sealing;

/// <summary>
/// The file of the master key, and the two that lie beside it while it is being replaced: the new one before the keystore
/// is rewrapped, and the old one until that is done. Whoever is broken off in between finds both.
/// </summary>
public sealed class MasterKeyFile(string path)
{
    private string New => path + ".new";

    private string Old => path + ".old";

    /// <summary>Whether a replacement was begun and not ended.</summary>
    public bool IsRotating => File.Exists(New) || File.Exists(Old);

    /// <summary>False where somebody was broken off between making the file and writing it.</summary>
    internal bool IsWritten => HoldsSomething(path);

    /// <summary>Makes the first key.</summary>
    /// <exception cref="StartRefused">Its folder is not there, is full, or cannot be written.</exception>
    internal MasterKey Make()
    {
        try
        {
            return Renew(path);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"The master key {path} cannot be made ({closed.Message}): put a key of 32 bytes there, or give this account room and write access in its folder (Portal:MasterKeyFile); nothing was changed.", closed);
        }
    }

    /// <summary>The key that opens a keystore, among those that lie here.</summary>
    /// <exception cref="StartRefused">None is a key that opens it.</exception>
    public MasterKey Find(Func<MasterKey, bool> opens) =>
        Array.FindAll([path, New, Old], File.Exists).Select(MasterKey.Read).FirstOrDefault(opens)
            ?? throw new StartRefused($"No key at {path} opens the keystore: put the key of this keystore back (Portal:MasterKeyFile); nothing was changed.");

    /// <summary>Makes the new key beside the old one, or takes the one that is there already.</summary>
    /// <exception cref="StartRefused">The folder cannot be written.</exception>
    internal MasterKey Prepare()
    {
        try
        {
            return HoldsSomething(New) ? MasterKey.Read(New) : Renew(New);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused($"A new master key cannot be written beside {path} ({closed.Message}): give this account write access to its folder, and run reseal again.", closed);
        }
    }

    /// <summary>Puts the new key in place, once the keystore is wrapped with it. It may be read and written by whom the old one might.</summary>
    internal void SetAside()
    {
        if (File.Exists(New) && File.Exists(path))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(New, File.GetUnixFileMode(path));
            }

            File.Move(path, Old);
        }
    }

    internal void Swap()
    {
        if (File.Exists(New))
        {
            File.Move(New, path);
        }
    }

    /// <summary>Overwrites the old key and deletes it. A file system that writes elsewhere may keep the bytes; docs/decisions says so.</summary>
    /// <exception cref="StartRefused">It is another account's; all else is done.</exception>
    internal void DestroyOld()
    {
        if (!File.Exists(Old))
        {
            return;
        }

        try
        {
            Overwrite(Old);
            File.Delete(Old);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefused(
                $"Everything lies under the new key, but the old one at {Old} cannot be destroyed ({closed.Message}): give this account write access to it, and run reseal again.", closed);
        }
    }

    /// <summary>In place of an empty one, which may be open to others.</summary>
    private static MasterKey Renew(string path)
    {
        if (!HoldsSomething(path))
        {
            File.Delete(path);
        }

        return MasterKey.Create(path);
    }

    private static bool HoldsSomething(string path) => File.Exists(path) && new FileInfo(path).Length > 0;

    private static void Overwrite(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            // A key may lie in a file that even its owner only reads.
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Write(RandomNumberGenerator.GetBytes((int)file.Length));
        file.Flush(flushToDisk: true);
    }
}
