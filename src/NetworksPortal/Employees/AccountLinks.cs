using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Employees;

/// <summary>Issues single-use links and redeems them.</summary>
public sealed class AccountLinks(PortalDb db, TimeProvider time)
{
    /// <summary>
    /// Adds a link and withdraws the earlier ones of the same kind; saved by the caller, in the transaction of its cause.
    /// </summary>
    public async Task<string> IssueAsync(AccountLinkPurpose purpose, EmployeeId? employee, CancellationToken ct)
    {
        var now = time.Now();
        await db.Set<AccountLink>()
            .Where(l => l.Expires <= now || (l.Purpose == purpose && l.Employee == employee))
            .ExecuteDeleteAsync(ct);
        return Add(purpose, employee);
    }

    /// <summary>As <see cref="IssueAsync"/>, for accounts that are new and so have no earlier link.</summary>
    public string Add(AccountLinkPurpose purpose, EmployeeId? employee)
    {
        var (link, token) = AccountLink.Issue(purpose, employee, time.Now());
        db.Add(link);
        return token;
    }

    public Task<AccountLink?> FindAsync(AccountLinkPurpose purpose, string token, CancellationToken ct)
    {
        var hash = AccountLink.HashOf(token);
        var now = time.Now();
        return db.Set<AccountLink>().AsNoTracking()
            .SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == purpose && l.Expires > now, ct);
    }

    /// <summary>True for the one caller who used it; of two at the same moment the database lets one win.</summary>
    public async Task<bool> RedeemAsync(AccountLink link, CancellationToken ct) =>
        await db.Set<AccountLink>().Where(l => l.Id == link.Id).ExecuteDeleteAsync(ct) == 1;

    /// <summary>True where a link of this kind was sent so shortly ago that another would only be a nuisance.</summary>
    public Task<bool> WasJustIssuedAsync(AccountLinkPurpose purpose, EmployeeId employee, CancellationToken ct)
    {
        var recent = time.Now() + AccountLink.LifetimeOf(purpose) - Duration.FromMinutes(2);
        return db.Set<AccountLink>().AnyAsync(l => l.Employee == employee && l.Purpose == purpose && l.Expires > recent, ct);
    }
}
