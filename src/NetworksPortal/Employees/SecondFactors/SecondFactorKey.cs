using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>The secret that an app shares with the portal, as people and apps take it over.</summary>
public static class SecondFactorKey
{
    /// <summary>As long as the hash that the codes are made with.</summary>
    public const int Length = 20;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerSign = 5;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <returns>In base 32 (RFC 4648), without padding: of twenty bytes nothing is left over.</returns>
    public static string Text(byte[] key)
    {
        var signs = new StringBuilder();
        for (int bits = 0, held = 0, i = 0; i < key.Length; i++)
        {
            bits = ((bits << 8) | key[i]) & 0xfff;
            for (held += 8; held >= BitsPerSign; held -= BitsPerSign)
            {
                signs.Append(Alphabet[(bits >> (held - BitsPerSign)) & 31]);
            }
        }

        return signs.ToString();
    }

    /// <summary>What a QR code tells an app.</summary>
    public static string Address(byte[] key, string portal, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(portal)}:{Uri.EscapeDataString(account)}?secret={Text(key)}&issuer={Uri.EscapeDataString(portal)}&digits={TimeCode.Digits}&period={TimeCode.Seconds}";
}
