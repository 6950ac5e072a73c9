using System.Numerics;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>
/// The short code as a hundred bits: version 8 | month 12, counted from January 2000 | quarters 14 | mark 66. Written in twenty
/// signs of Crockford's base 32, which has no letter that is read for a digit.
/// </summary>
internal static class StatementCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int Group = 4;
    private const int VersionBits = 8;
    private const int MonthBits = 12;
    private const int QuarterBits = 14;
    private const int MarkBits = 66;
    private const int FirstYear = 2000;
    private const int MonthsInYear = 12;

    public static int NumberOf(YearMonth month) => (month.Year - FirstYear) * MonthsInYear + month.Month - 1;

    /// <returns>Null for a number that no code of this portal can have.</returns>
    public static YearMonth? MonthAt(int number) =>
        number is >= 0 and < 1 << MonthBits ? new YearMonth(FirstYear + number / MonthsInYear, number % MonthsInYear + 1) : null;

    /// <summary>The first bits of a hash, as many as a code holds.</summary>
    public static byte[] Cut(byte[] hash) => Bytes(new BigInteger(hash, isUnsigned: true, isBigEndian: true) >> (8 * hash.Length - MarkBits));

    public static string Write((int Version, int Month, int Quarters, byte[] Mark) code)
    {
        var bits = (BigInteger)code.Version;
        bits = (bits << MonthBits) + code.Month;
        bits = (bits << QuarterBits) + code.Quarters;
        bits = (bits << MarkBits) + new BigInteger(code.Mark, isUnsigned: true, isBigEndian: true);
        var signs = new char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            (signs[i], bits) = (Alphabet[(int)(bits & 31)], bits >> 5);
        }

        return string.Join('-', signs.Chunk(Group).Select(part => new string(part)));
    }

    /// <returns>Null where it is not a code. Spaces and dashes do not count, capitals neither; O is read as 0, I and L as 1.</returns>
    public static (int Version, int Month, int Quarters, byte[] Mark)? Read(string typed)
    {
        var plain = typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1').Where(char.IsAsciiLetterOrDigit).ToArray();
        if (plain.Length != Length || plain.Any(sign => !Alphabet.Contains(sign, StringComparison.Ordinal)))
        {
            return null;
        }

        var bits = plain.Aggregate(BigInteger.Zero, (sum, sign) => (sum << 5) + Alphabet.IndexOf(sign, StringComparison.Ordinal));
        return ((int)Part(bits, MonthBits + QuarterBits + MarkBits, VersionBits), (int)Part(bits, QuarterBits + MarkBits, MonthBits),
            (int)Part(bits, MarkBits, QuarterBits), Bytes(Part(bits, 0, MarkBits)));
    }

    private static BigInteger Part(BigInteger bits, int at, int length) => (bits >> at) & ((BigInteger.One << length) - 1);

    private static byte[] Bytes(BigInteger mark)
    {
        var bytes = new byte[(MarkBits + 7) / 8];
        mark.TryWriteBytes(bytes, out var written, isUnsigned: true, isBigEndian: true);
        return [.. new byte[bytes.Length - written], .. bytes[..written]];
    }
}
