using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Memberships;

/// <summary>Makes and redeems the codes that open a network: founding codes from HR, invitations from a core team.</summary>
public sealed class JoinCodes(PortalDb db, JoinCodeMarks marks, TimeProvider time)
{
    public const int MostAtOnce = 20;

    /// <summary>Crockford's base 32: no letter that is read for a digit.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly Duration Life = Duration.FromDays(30);

    /// <returns>The codes in clear, this one time, as <c>XXXX-XXXX-XXXX-XXXX</c>.</returns>
    /// <exception cref="RuleViolation"><c>CodeCount</c>.</exception>
    public async Task<IReadOnlyList<string>> IssueAsync(NetworkId network, JoinCodePurpose purpose, int count, CancellationToken ct)
    {
        if (count is < 1 or > MostAtOnce)
        {
            throw new RuleViolation("CodeCount", "Codes", 1, MostAtOnce);
        }

        var codes = Enumerable.Range(0, count).Select(_ => RandomNumberGenerator.GetString(Alphabet, 16)).ToList();
        db.AddRange(codes.Select(code => new JoinCode(network, purpose, Hash(code), time.Now() + Life, marks.New(network))));
        await db.SaveChangesAsync(ct);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Ends every code of this kind that is still open, inside the caller's transaction.</summary>
    /// <returns>How many there were.</returns>
    internal async Task<int> WithdrawAsync(NetworkId network, JoinCodePurpose purpose, CancellationToken ct)
    {
        var open = (await ValidAsync(network, purpose, ct)).FindAll(code => marks.Read(code).IsOpen);
        open.ForEach(code => marks.Write(code, JoinCodeMark.Gone));
        await marks.RewriteAsync(ct);
        await db.SaveChangesAsync(ct);
        return open.Count;
    }

    /// <summary>How many codes of this kind still open the network.</summary>
    internal async Task<int> OpenAsync(NetworkId network, JoinCodePurpose purpose, CancellationToken ct) =>
        (await ValidAsync(network, purpose, ct)).Count(code => marks.Read(code).IsOpen);

    /// <summary>The same as the day began: a code that was used today still counts.</summary>
    internal async Task<int> OpenThisMorningAsync(NetworkId network, JoinCodePurpose purpose, CancellationToken ct)
    {
        var today = time.Today();
        return (await ValidAsync(network, purpose, ct)).Count(code => marks.Read(code) is var mark && (mark.IsOpen || mark.UsedOn == today));
    }

    /// <summary>Uses up a code, inside the transaction of joining. Of two at once, one wins.</summary>
    /// <exception cref="RuleViolation"><c>CodeInvalid</c>: unknown, of another network, expired, withdrawn and used codes alike.</exception>
    internal async Task<JoinCodePurpose> RedeemAsync(NetworkId network, string typed, CancellationToken ct)
    {
        var hash = Hash(typed);
        var now = time.Now();
        var code = await db.Set<JoinCode>().SingleOrDefaultAsync(c => c.Hash == hash && c.Network == network && c.Expires > now, ct);
        if (code is null || !marks.Read(code).IsOpen)
        {
            throw new RuleViolation("CodeInvalid", "Code");
        }

        marks.Write(code, new JoinCodeMark(IsOpen: false, time.Today()));
        return code.Purpose;
    }

    private Task<List<JoinCode>> ValidAsync(NetworkId network, JoinCodePurpose purpose, CancellationToken ct)
    {
        var now = time.Now();
        return db.Set<JoinCode>().Where(c => c.Network == network && c.Purpose == purpose && c.Expires > now).ToListAsync(ct);
    }

    private static byte[] Hash(string code)
    {
        var typed = code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(typed.Where(Alphabet.Contains))));
    }
}
