using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>
/// Signs statements and says whether one is valid, with nothing stored. The short code is for typing, together with the name; the
/// long one is for the QR code, and holds the whole statement sealed, so that no address that somebody visits has a name in it. The
/// same statement always gives the same codes.
/// </summary>
public sealed class StatementSeal(StatementKeys keys)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeadLength = 1 + NonceLength;
    private const int Block = 32;

    private static ReadOnlySpan<byte> ShortUse => "statement|short|v1"u8;

    private static ReadOnlySpan<byte> LongUse => "statement|long|v1"u8;

    private static ReadOnlySpan<byte> NonceUse => "statement|nonce|v1"u8;

    /// <summary>As <c>XXXX-XXXX-XXXX-XXXX-XXXX</c>.</summary>
    public string ShortCodeOf(Statement statement) => StatementCode.Write(MarkedWith(keys.Newest, statement));

    /// <param name="typed">The short code, however it was typed.</param>
    /// <param name="name">The name that stands on the statement; letters and digits count, capitals and accents do not.</param>
    /// <returns>The statement as this portal made it, or null where it did not.</returns>
    public Statement? Check(string typed, string name)
    {
        if (StatementCode.Read(typed) is not { } code || keys.Derive(code.Version, ShortUse) is null
            || code.Quarters == 0 || StatementCode.MonthAt(code.Month) is not { } month)
        {
            return null;
        }

        var statement = new Statement(name.Trim(), month, code.Quarters);
        var (_, _, _, mark) = MarkedWith(code.Version, statement);
        return CryptographicOperations.FixedTimeEquals(mark, code.Mark) ? statement : null;
    }

    /// <summary>Version 1 | nonce 12 | sealed (month 2 | quarters 2 | length 2 | name | zeros up to a multiple of 32) | tag 16, as text for an address.</summary>
    public string LongCodeOf(Statement statement)
    {
        var version = checked((byte)keys.Newest);
        var plain = Plain(statement);
        var code = new byte[HeadLength + plain.Length + TagLength];
        code[0] = version;
        var nonce = code.AsSpan(1, NonceLength);
        HMACSHA256.HashData(keys.Derive(version, NonceUse)!, plain).AsSpan(0, NonceLength).CopyTo(nonce);
        using var aes = new AesGcm(keys.Derive(version, LongUse)!, TagLength);
        aes.Encrypt(nonce, plain, code.AsSpan(HeadLength, plain.Length), code.AsSpan(HeadLength + plain.Length), code.AsSpan(0, 1));
        return Base64Url.EncodeToString(code);
    }

    /// <returns>The statement as this portal made it, or null where it did not.</returns>
    public Statement? Open(string longCode)
    {
        var code = Base64Url.IsValid(longCode) ? Base64Url.DecodeFromChars(longCode) : [];
        if (code.Length < HeadLength + Block + TagLength || keys.Derive(code[0], LongUse) is not { } key)
        {
            return null;
        }

        var plain = new byte[code.Length - HeadLength - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(code.AsSpan(1, NonceLength), code.AsSpan(HeadLength, plain.Length), code.AsSpan(HeadLength + plain.Length, TagLength), plain, code.AsSpan(0, 1));
        }
        catch (CryptographicException)
        {
            return null;
        }

        var name = Encoding.UTF8.GetString(plain, 6, BinaryPrimitives.ReadUInt16BigEndian(plain.AsSpan(4)));
        return new Statement(name, StatementCode.MonthAt(BinaryPrimitives.ReadUInt16BigEndian(plain))!.Value, BinaryPrimitives.ReadUInt16BigEndian(plain.AsSpan(2)));
    }

    private (int Version, int Month, int Quarters, byte[] Mark) MarkedWith(int version, Statement statement)
    {
        var month = StatementCode.NumberOf(statement.Month);
        var name = Encoding.UTF8.GetBytes(NameAsRead.Of(statement.Name));
        var told = new byte[6 + name.Length];
        BinaryPrimitives.WriteUInt16BigEndian(told, checked((ushort)version));
        BinaryPrimitives.WriteUInt16BigEndian(told.AsSpan(2), checked((ushort)month));
        BinaryPrimitives.WriteUInt16BigEndian(told.AsSpan(4), checked((ushort)statement.Quarters));
        name.CopyTo(told, 6);
        return (version, month, statement.Quarters, StatementCode.Cut(HMACSHA256.HashData(keys.Derive(version, ShortUse)!, told)));
    }

    private static byte[] Plain(Statement statement)
    {
        var name = Encoding.UTF8.GetBytes(statement.Name);
        var plain = new byte[(6 + name.Length + Block - 1) / Block * Block];
        BinaryPrimitives.WriteUInt16BigEndian(plain, checked((ushort)StatementCode.NumberOf(statement.Month)));
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(2), checked((ushort)statement.Quarters));
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(4), checked((ushort)name.Length));
        name.CopyTo(plain, 6);
        return plain;
    }
}
