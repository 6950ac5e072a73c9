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
public sealed class EnvelopeSeal(KeyRing keys, EpochBound bound)
{
    /// <summary>Every payload has this length in bytes, whatever it says.</summary>
    public const int PayloadLength = 448;

    public const int BlobLength = PayloadLength + Aead.Overhead;

    private static ReadOnlySpan<byte> Info => "envelope|v1"u8;

    /// <exception cref="ArgumentOutOfRangeException">The payload is not <see cref="PayloadLength"/> bytes.</exception>
    /// <exception cref="CryptographicException">The network's key or the person's secret is gone.</exception>
    public (int KeyVersion, byte[] Blob) Seal(NetworkId network, EmployeeId employee, ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(payload.Length, PayloadLength);
        var version = keys.NewestVersion(network);
        return (version, bound.Seal(KeyOf(network, employee, version), Row(network, employee, version), payload));
    }

    /// <summary>Opens a row that was read after <paramref name="asOf"/> was asked for.</summary>
    /// <returns>Null where the blob was changed, moved, put back from another epoch, or its keys are gone.</returns>
    public byte[]? Open(EpochState asOf, NetworkId network, EmployeeId employee, int keyVersion, byte[] blob) =>
        TryKeyOf(network, employee, keyVersion, blob) is { } key ? bound.Open(asOf, key, Row(network, employee, keyVersion), blob) : null;

    /// <summary>Seals a row anew with what it holds. The key is derived once where it is still the network's newest.</summary>
    /// <returns>Null where it does not open.</returns>
    internal (int KeyVersion, byte[] Blob)? SealAnew(EpochState asOf, NetworkId network, EmployeeId employee, int keyVersion, byte[] blob)
    {
        if (TryKeyOf(network, employee, keyVersion, blob) is not { } key || bound.Open(asOf, key, Row(network, employee, keyVersion), blob) is not { } payload)
        {
            return null;
        }

        return keyVersion == keys.NewestVersion(network)
            ? (keyVersion, bound.Seal(key, Row(network, employee, keyVersion), payload))
            : Seal(network, employee, payload);
    }

    /// <summary>Opens a row that lies under an epoch that is over, as one from a backup does.</summary>
    internal byte[]? OpenUnder(long epoch, NetworkId network, EmployeeId employee, int keyVersion, byte[] blob) =>
        TryKeyOf(network, employee, keyVersion, blob) is { } key ? EpochBound.OpenUnder(epoch, key, Row(network, employee, keyVersion), blob) : null;

    private byte[]? TryKeyOf(NetworkId network, EmployeeId employee, int keyVersion, byte[] blob)
    {
        try
        {
            return blob.Length == BlobLength ? KeyOf(network, employee, keyVersion) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] KeyOf(NetworkId network, EmployeeId employee, int keyVersion)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Network(network, keyVersion), key, keys.Employee(employee), Info);
        return key;
    }

    private static byte[] Row(NetworkId network, EmployeeId employee, int keyVersion)
    {
        var row = new byte[12];
        BinaryPrimitives.WriteInt32BigEndian(row, network.Value);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(4), employee.Value);
        BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(8), keyVersion);
        return row;
    }
}
