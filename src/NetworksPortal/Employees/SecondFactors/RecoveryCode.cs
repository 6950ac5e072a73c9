using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>Opens the second step once, for whoever has their app not at hand. Only the hash is kept; the row goes when the code is used.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many somebody gets.</summary>
    public const int Count = 10;

    /// <summary>Crockford's base 32: no letter that is read for a digit.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 16;
    private const int Group = 4;

    private RecoveryCode() { }

    public EmployeeId Employee { get; private set; }

    /// <summary>SHA-256 of the code. A code carries 80 random bits, so the hash needs no salt.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <returns>The row to keep, and the code to show: <c>XXXX-XXXX-XXXX-XXXX</c>.</returns>
    internal static (RecoveryCode Code, string Text) Issue(EmployeeId employee)
    {
        var code = RandomNumberGenerator.GetString(Alphabet, Length);
        return (new() { Employee = employee, Hash = HashOf(code) }, string.Join('-', code.Chunk(Group).Select(part => new string(part))));
    }

    internal static byte[] HashOf(string typed)
    {
        var plain = typed.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(plain.Where(Alphabet.Contains))));
    }
}
