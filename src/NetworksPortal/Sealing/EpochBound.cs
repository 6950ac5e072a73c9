using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NetworksPortal.Sealing;

/// <summary>
/// Seals blobs that do not open any more once everything has been sealed anew. For every kind of row that is bound to
/// the epoch; each has an <see cref="IResealed"/> that seals its rows anew.
/// </summary>
public sealed class EpochBound(EpochCounter epochs)
{
    /// <param name="key">32 bytes.</param>
    /// <param name="row">What ties the blob to its place: kind of row, network, key of the row, key version.</param>
    /// <param name="payload">Of one length for all rows of a kind.</param>
    public byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> row, ReadOnlySpan<byte> payload) =>
        Aead.Seal(key, payload, Binding(row, epochs.Known.Sealing));

    /// <summary>Opens a blob that was read after <paramref name="asOf"/> was asked for.</summary>
    /// <returns>Null where the blob was changed, moved, or put back from an epoch that is over.</returns>
    public byte[]? Open(EpochState asOf, ReadOnlySpan<byte> key, ReadOnlySpan<byte> row, ReadOnlySpan<byte> blob) =>
        Try(asOf, key, row, blob) ?? (epochs.Refresh() is { } now && now != asOf ? Try(now, key, row, blob) : null);

    /// <summary>Opens a blob under one epoch and no other.</summary>
    internal static byte[]? OpenUnder(long epoch, ReadOnlySpan<byte> key, ReadOnlySpan<byte> row, ReadOnlySpan<byte> blob)
    {
        try
        {
            return Aead.Open(key, blob, Binding(row, epoch));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? Try(EpochState state, ReadOnlySpan<byte> key, ReadOnlySpan<byte> row, ReadOnlySpan<byte> blob)
    {
        foreach (var epoch in state.Open)
        {
            if (OpenUnder(epoch, key, row, blob) is { } payload)
            {
                return payload;
            }
        }

        return null;
    }

    private static byte[] Binding(ReadOnlySpan<byte> row, long epoch)
    {
        var binding = new byte[row.Length + sizeof(long)];
        row.CopyTo(binding);
        BinaryPrimitives.WriteInt64BigEndian(binding.AsSpan(row.Length), epoch);
        return binding;
    }
}
