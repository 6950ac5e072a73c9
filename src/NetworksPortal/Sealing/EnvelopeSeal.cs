using System.Buffers.Binary;
using System.Security.Cryptography;
using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>
/// Seals one account's row for one network. The key takes both the network's key and the person's secret; the
/// blob is bound to its row and to the epoch, so that it opens nowhere else and not after the epoch has moved on.
/// </summary>
public sealed class EnvelopeSeal(KeyRing keys, EpochCounter epoch)
{
    /// <summary>Every payload has this length in bytes, whatever it says.</summary>
    public const int PayloadLength = 448;

    public const int BlobLength = PayloadLength + Aead.Overhead;

    private static ReadOnlySpan<byte> Info => "envelope|v1"u8;

    /// <exception cref="ArgumentOutOfRangeException">The payload is not <see cref="PayloadLength"/> bytes.</exception>
    public (int KeyVersion, byte[] Blob) Seal(NetworkId network, EmployeeId employee, ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(payload.Length, PayloadLength);
        var version = keys.NewestVersion(network);
        return (version, Aead.Seal(KeyOf(network, employee, version), payload, Binding(network, employee, version)));
    }

    /// <exception cref="CryptographicException">The blob was changed, moved, put back from another epoch, or its keys are gone.</exception>
    public byte[] Open(NetworkId network, EmployeeId employee, int keyVersion, byte[] blob) =>
        Aead.Open(KeyOf(network, employee, keyVersion), blob, Binding(network, employee, keyVersion));

    private byte[] KeyOf(NetworkId network, EmployeeId employee, int keyVersion)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Network(network, keyVersion), key, keys.Employee(employee), Info);
        return key;
    }

    private byte[] Binding(NetworkId network, EmployeeId employee, int keyVersion)
    {
        var binding = new byte[20];
        BinaryPrimitives.WriteInt32BigEndian(binding, network.Value);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(4), employee.Value);
        BinaryPrimitives.WriteInt32BigEndian(binding.AsSpan(8), keyVersion);
        BinaryPrimitives.WriteInt64BigEndian(binding.AsSpan(12), epoch.Current);
        return binding;
    }
}
