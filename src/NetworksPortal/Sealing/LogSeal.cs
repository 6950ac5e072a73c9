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
public sealed class LogSeal(KeyRing keys, EpochCounter epoch)
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
        return (version, Aead.Seal(KeyOf(network, version), payload, Binding(network, number, version)));
    }

    /// <exception cref="CryptographicException">The line was changed, moved, put back from another epoch, or its key is gone.</exception>
    public byte[] Open(NetworkId network, int number, int keyVersion, byte[] blob) =>
        Aead.Open(KeyOf(network, keyVersion), blob, Binding(network, number, keyVersion));

    private byte[] KeyOf(NetworkId network, int version) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Network(network, version), 32, info: Info.ToArray());

    private byte[] Binding(NetworkId network, int number, int keyVersion)
    {
        var binding = new byte[24];
        Encoding.ASCII.GetBytes("log|", binding);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(4), network.Value);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(8), number);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(12), keyVersion);
        BinaryPrimitives.WriteInt64BigEndian(binding.AsSpan(16), epoch.Current);
        return binding;
    }
}
