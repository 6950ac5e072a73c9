using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

public sealed record NewNetwork(string Name, string ForWhom, JoinRule JoinRule, string Accent, int Codes);

/// <param name="Codes">In clear, this one time; only their hashes are kept.</param>
public sealed record FoundedNetwork(Network Network, IReadOnlyList<string> Codes);

/// <summary>
/// HR opens a place for a network: its key, an envelope of every account, and codes. Whoever redeems a code is its core
/// team, and HR does not learn who did.
/// </summary>
public sealed class FoundNetwork(PortalDb db, AccountEnvelopes envelopes, JoinCodes codes, TimeProvider time)
{
    public const int NameLength = 80;

    /// <summary>The hues of the theme that a network can wear.</summary>
    public static IReadOnlyList<string> Accents { get; } = ["bos", "saffraan", "petrol", "framboos", "kobalt"];

    /// <exception cref="RuleViolation">
    /// <c>NameMissing</c>, <c>NameTaken</c>, <c>ForWhomMissing</c>, <c>TooLong</c>, <c>FormBroken</c> or <c>CodeCount</c>.
    /// </exception>
    public async Task<FoundedNetwork> Handle(NewNetwork wish, CancellationToken ct)
    {
        var slug = Check(wish);
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (await db.Networks.AnyAsync(n => n.Slug == slug, ct))
        {
            throw new RuleViolation("NameTaken", nameof(wish.Name));
        }

        var newest = await db.Networks.OrderByDescending(n => n.Id).Select(n => (NetworkId?)n.Id).FirstOrDefaultAsync(ct);
        var network = new Network(new NetworkId((newest?.Value ?? 0) + 1), slug, wish.Name.Trim(), wish.ForWhom.Trim(), time.Today());
        network.ChooseJoinRule(wish.JoinRule);
        network.Wear(wish.Accent, network.Emblem);
        db.Add(network);
        await db.SaveChangesAsync(ct);
        await envelopes.CreateForAsync(network.Id, ct);
        var issued = await codes.IssueAsync(network.Id, JoinCodePurpose.Founding, wish.Codes, ct);
        await transaction.CommitAsync(ct);
        return new FoundedNetwork(network, issued);
    }

    /// <summary>The part of the public address: plain letters and digits of the name, joined by hyphens.</summary>
    public static string SlugOf(string name)
    {
        var plain = name.Trim().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        var joined = string.Join('-', string.Concat(plain).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return joined.Length > 60 ? joined[..60].TrimEnd('-') : joined;
    }

    private static string Check(NewNetwork wish)
    {
        TextLength.Check(wish.Name, NameLength, nameof(wish.Name));
        TextLength.Check(wish.ForWhom, Network.ForWhomLength, nameof(wish.ForWhom));
        if (!Enum.IsDefined(wish.JoinRule) || !Accents.Contains(wish.Accent))
        {
            throw new RuleViolation("FormBroken");
        }

        if (string.IsNullOrWhiteSpace(wish.ForWhom))
        {
            throw new RuleViolation("ForWhomMissing", nameof(wish.ForWhom));
        }

        var slug = SlugOf(wish.Name);
        return slug.Length > 0 ? slug : throw new RuleViolation("NameMissing", nameof(wish.Name));
    }
}
