using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Sealing;

namespace NetworksPortal.Releases;

/// <summary>
/// Marks what was released, so that whoever can write the database but does not have the keystore cannot put another release
/// in its place: not one that obeys every rule and brings its own SHA-256, and not that of another period.
/// </summary>
public sealed class ReleaseSeal(StatisticsKey key)
{
    private const int KeyLength = 32;

    // Derived, so that the key of the secret starts itself does one thing only; once, since it never changes and every page asks for it some dozens of times.
    private readonly Lazy<byte[]> derived = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes(), KeyLength, info: "release-seal|v1"u8.ToArray()));

    /// <summary>HMAC-SHA-256 over everything that a reader of the release is told.</summary>
    public byte[] Of(string told) => HMACSHA256.HashData(derived.Value, Encoding.UTF8.GetBytes(told));

    public bool Fits(string told, byte[] mark) => CryptographicOperations.FixedTimeEquals(Of(told), mark);
}
