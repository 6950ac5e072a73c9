using System.Security.Cryptography;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// The keys that statements are signed with, and nothing else. A renewal of all keys adds a version; the earlier ones stay, so that
/// a statement that somebody has on paper remains valid.
/// </summary>
public sealed class StatementKeys(KeyRing keys)
{
    private const string Purpose = "statements";
    private const int KeyLength = 32;

    public int Newest => keys.NewestVersion(Purpose);

    /// <summary>Makes the first version, which would else be made by the first statement.</summary>
    public void Prepare() => keys.Purpose(Purpose, Newest);

    /// <summary>A key for one use, derived from a version.</summary>
    /// <returns>32 bytes, or null where there never was such a version.</returns>
    public byte[]? Derive(int version, ReadOnlySpan<byte> use)
    {
        if (version < 1 || version > Newest)
        {
            return null;
        }

        var key = new byte[KeyLength];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Purpose(Purpose, version), key, [], use);
        return key;
    }
}
