using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>
/// Codes that follow from a key and the time (RFC 6238): six digits, another every thirty seconds. A code of the step before
/// and of the one after is taken as well, since no two clocks are alike.
/// </summary>
public static class TimeCode
{
    public const int Digits = 6;
    public const int Seconds = 30;

    private const int Million = 1_000_000;
    private const int Drift = 1;

    /// <summary>The number of the step that a moment lies in.</summary>
    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / Seconds;

    [SuppressMessage("Security", "CA5350", Justification = "Every app that makes codes knows SHA-1, and many know nothing else; as a MAC it is not broken.")]
    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Million).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <returns>The step that a code is of, or null where it is of none around this moment.</returns>
    internal static long? StepOf(byte[] key, string code, DateTimeOffset moment)
    {
        var (now, typed) = (StepAt(moment), Encoding.UTF8.GetBytes(code));
        long? found = null;
        for (var step = now - Drift; step <= now + Drift; step++)
        {
            // All are looked at, so that the time taken does not tell which it was.
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), typed) ? step : found;
        }

        return found;
    }
}
