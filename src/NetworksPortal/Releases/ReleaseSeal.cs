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

    // Derived, so that the key of the secret starts itself does one thing only.
    private static ReadOnlySpan<byte> Info => "release-seal|v1"u8;

    /// <summary>HMAC-SHA-256 over everything that a reader of the release is told.</summary>
    public byte[] Of(string told) =>
        HMACSHA256.HashData(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes(), KeyLength, info: Info.ToArray()), Encoding.UTF8.GetBytes(told));

    public bool Fits(string told, byte[] mark) => CryptographicOperations.FixedTimeEquals(Of(told), mark);
}
