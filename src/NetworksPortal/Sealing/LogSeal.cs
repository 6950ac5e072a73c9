using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Networks;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// Seals one numbered line of a network's log. Every line has one length; it is bound to its place and to the epoch, so that
/// a line does not open elsewhere, and one that was put back not after the epoch has moved on.
/// </summary>
public sealed class LogSeal(KeyRing keys, EpochBound bound)
{
    /// <summary>Bytes of every line, whatever it says.</summary>
    public const int PayloadLength = 256;

    public const int BlobLength = PayloadLength + Aead.Overhead;

    private static ReadOnlySpan<byte> Info => "log|v1"u8;

    /// <exception cref="ArgumentOutOfRangeException">The payload is not <see cref="PayloadLength"/> bytes.</exception>
    public (int KeyVersion, byte[] Blob) Seal(NetworkId network, int number, ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(payload.Length, PayloadLength);
        var version = keys.NewestVersion(network);
        return (version, bound.Seal(KeyOf(network, version), Row(network, number, version), payload));
    }

    /// <summary>Opens a line that was read after <paramref name="asOf"/> was asked for.</summary>
    /// <returns>Null where it was changed, moved, put back from another epoch, or its key is gone.</returns>
    public byte[]? Open(EpochState asOf, NetworkId network, int number, int keyVersion, byte[] blob)
    {
        try
        {
            return bound.Open(asOf, KeyOf(network, keyVersion), Row(network, number, keyVersion), blob);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] KeyOf(NetworkId network, int version) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Network(network, version), 32, info: Info.ToArray());

    private static byte[] Row(NetworkId network, int number, int keyVersion)
    {
        var row = new byte[16];
        Encoding.ASCII.GetBytes("log|", row);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(4), network.Value);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(8), number);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(12), keyVersion);
        return row;
    }
}
