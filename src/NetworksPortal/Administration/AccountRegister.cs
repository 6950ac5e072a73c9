using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>The row of an account goes as a whole; what the log said about it keeps a number.</summary>
internal sealed class AccountRegister(PortalDb db, Administrators administrators, SecondFactorRows factors, AdministrationLog log) : IAccountRegister
{
    public async Task StrikeOutAsync(EmployeeId account, CancellationToken ct)
    {
        if ((await administrators.RolesOf(account, ct)).Contains(Roles.Administrator))
        {
            await administrators.DemandAnother(account, ct);
        }

        await log.AddAsync(account, AdministrationAction.AccountErased, account, ct: ct);
        await db.Set<AccountLink>().Where(l => l.Employee == account).ExecuteDeleteAsync(ct);
        await factors.RemoveAsync(account, ct);
        await db.UserRoles.Where(r => r.UserId == account.Value).ExecuteDeleteAsync(ct);
        await db.UserClaims.Where(c => c.UserId == account.Value).ExecuteDeleteAsync(ct);
        await db.UserLogins.Where(l => l.UserId == account.Value).ExecuteDeleteAsync(ct);
        await db.UserTokens.Where(t => t.UserId == account.Value).ExecuteDeleteAsync(ct);
        await db.Employees.Where(e => e.Id == account.Value).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<EmployeeId>> StruckOutAsync(CancellationToken ct)
    {
        var erased = await db.Set<AdministrationEntry>().Where(e => e.Action == AdministrationAction.AccountErased).Select(e => e.About).ToListAsync(ct);
        var accounts = (await db.Employees.Select(e => e.Id).ToListAsync(ct)).ToHashSet();
        return [.. erased.OfType<EmployeeId>().Where(id => !accounts.Contains(id.Value))];
    }
}
