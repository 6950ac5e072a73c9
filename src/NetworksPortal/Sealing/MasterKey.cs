using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Sealing;

/// <summary>
/// The key above all keys: 256 bits in a file outside both databases. It never leaves this class; others get
/// keys derived from it (HKDF-SHA256), one per purpose.
/// </summary>
public sealed class MasterKey
{
    private const int Length = 32;
    private const UnixFileMode OthersMay = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly byte[] secret;

    public MasterKey(byte[] bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Length);
        secret = bytes;
    }

    /// <param name="purpose">A constant text, different for every use.</param>
    /// <returns>32 bytes.</returns>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Reads the key, or makes it at the first start.</summary>
    /// <param name="path">The key file.</param>
    /// <param name="mayCreate">True only while there is no keystore yet; a keystore without its key cannot be opened by a new one.</param>
    /// <exception cref="StartRefused">The file is missing, readable by others or not by us, cannot be made, or is not a key.</exception>
    public static MasterKey Load(string path, bool mayCreate)
    {
        var file = new MasterKeyFile(path);
        if (mayCreate ? file.IsWritten : File.Exists(path))
        {
            return Read(path);
        }

        return (mayCreate, file.IsRotating) switch
        {
            (true, _) => file.Make(),
            (_, true) => throw new StartRefused(KeyWorks.Unfinished(KeyRotation.Name)),
            _ => throw new StartRefused(
                $"The master key {path} is missing but the keystore exists: put the key back (Portal:MasterKeyFile); nothing was changed."),
        };
    }

    /// <exception cref="StartRefused">The file is readable by others or not by us, or not a key.</exception>
    internal static MasterKey Read(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & OthersMay) != UnixFileMode.None)
        {
            throw new StartRefused($"The master key {path} is readable by others: run chmod 600 {path}; nothing was changed.");
        }

        var bytes = Bytes(path);
        return bytes.Length == Length ? new MasterKey(bytes) : throw new StartRefused(
            $"The master key {path} holds {bytes.Length} bytes instead of {Length}: put the right file there; nothing was changed.");
    }

    /// <summary>Makes a new key in a new file that nobody else may read.</summary>
    internal static MasterKey Create(string path)
    {
        var bytes = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
        return new MasterKey(bytes);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartRefused($"The master key {path} cannot be read by this account: run the portal, and its commands, as the account that owns the key; nothing was changed.");
        }
    }
}
