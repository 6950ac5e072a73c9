using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Memberships;

/// <summary>Makes and redeems the codes that open a network: founding codes from HR, invitations from a core team.</summary>
public sealed class JoinCodes(PortalDb db, TimeProvider time)
{
    public const int MostAtOnce = 20;

    /// <summary>Crockford's base 32: no letter that is read for a digit.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Duration Life = Duration.FromDays(30);

    /// <returns>The codes in clear, this one time, as <c>XXXX-XXXX-XXXX-XXXX</c>.</returns>
    public async Task<IReadOnlyList<string>> IssueAsync(NetworkId network, JoinCodePurpose purpose, int count, CancellationToken ct)
    {
        if (count is < 1 or > MostAtOnce)
        {
            throw new RuleViolation("CodeCount", "Codes", 1, MostAtOnce);
        }

        var codes = Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetString(Alphabet, 16)).ToList();
        db.AddRange(codes.Select(code => new JoinCode(network, purpose, Hash(code), time.Now() + Life)));
        await db.SaveChangesAsync(ct);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Uses up a code, inside the transaction of joining. Of two at once, one wins.</summary>
    /// <exception cref="RuleViolation"><c>CodeInvalid</c>: unknown, of another network, expired and used codes alike.</exception>
    internal async Task<JoinCodePurpose> RedeemAsync(NetworkId network, string code, CancellationToken ct)
    {
        var hash = Hash(code);
        var now = time.Now();
        var redeemed = await db.Set<JoinCode>()
            .Where(c => c.Hash == hash && c.Network == network && !c.Used && c.Expires > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, true), ct);
        return redeemed == 1
            ? await db.Set<JoinCode>().Where(c => c.Hash == hash).Select(c => c.Purpose).SingleAsync(ct)
            : throw new RuleViolation("CodeInvalid", "Code");
    }

    private static byte[] Hash(string code)
    {
        var typed = code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(typed.Where(Alphabet.Contains))));
    }
}
