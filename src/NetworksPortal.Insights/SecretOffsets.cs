using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Insights;

/// <summary>
/// Where the steps of each figure begin. Drawn once from the statistics key for each network and measure, never shown and
/// never changed: a start that changed from release to release would average out. Rule: HMAC-SHA-256 of network and measure, modulo the step.
/// Source: the Handbook's random rounding, with the draw made once instead of for each table, so that tables cannot be averaged.
/// </summary>
public sealed class SecretOffsets
{
    /// <summary>Fewest bytes of a key.</summary>
    public const int KeyLength = 32;

    private readonly byte[] _key;

    /// <param name="statisticsKey">A secret of its own, used for nothing else; at least <see cref="KeyLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public SecretOffsets(ReadOnlySpan<byte> statisticsKey)
    {
        if (statisticsKey.Length < KeyLength)
        {
            throw new ArgumentException($"The statistics key needs at least {KeyLength} bytes.", nameof(statisticsKey));
        }

        _key = statisticsKey.ToArray();
    }

    /// <summary>HMAC-SHA-256(key, network | measure) modulo <paramref name="step"/>: 0 up to, not including, <paramref name="step"/>.</summary>
    internal int For(string network, Measure measure, int step)
    {
        var mac = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{network}|{Payload.NameOf(measure)}"));
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(mac) % (ulong)step);
    }
}
