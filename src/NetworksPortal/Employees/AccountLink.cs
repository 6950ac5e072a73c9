using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace NetworksPortal.Employees;

public enum AccountLinkPurpose { Activate, Reset, Setup }

public readonly record struct AccountLinkId(Guid Value);

/// <summary>
/// A single-use link that lets its holder choose a password. Only the hash is kept, so that whoever reads the database
/// cannot follow it.
/// </summary>
public sealed class AccountLink
{
    private const int TokenBytes = 32;

    private AccountLink() { }

    public AccountLinkId Id { get; private set; }

    public AccountLinkPurpose Purpose { get; private set; }

    /// <summary>Whose password it sets; null for the link that sets up the first administrator.</summary>
    public EmployeeId? Employee { get; private set; }

    public byte[] Hash { get; private set; } = [];

    public Instant Expires { get; private set; }

    /// <summary>How long a link of this kind can be followed.</summary>
    public static Duration LifetimeOf(AccountLinkPurpose purpose) => purpose switch
    {
        AccountLinkPurpose.Activate => Duration.FromDays(14),
        AccountLinkPurpose.Reset => Duration.FromHours(1),
        _ => Duration.FromHours(24),
    };

    /// <returns>The link to keep, and the token to send; the token exists nowhere else.</returns>
    public static (AccountLink Link, string Token) Issue(AccountLinkPurpose purpose, EmployeeId? employee, Instant now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var link = new AccountLink
        {
            Id = new(Guid.NewGuid()),
            Purpose = purpose,
            Employee = employee,
            Hash = HashOf(token),
            Expires = now + LifetimeOf(purpose),
        };
        return (link, token);
    }

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
