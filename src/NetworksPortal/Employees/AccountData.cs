using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>The account itself. Of what proves who somebody is (password, tokens) it says that it is there, and not what it is.</summary>
internal sealed class AccountData(PortalDb db) : IAccountData
{
    public string FileName => "account.json";

    public IReadOnlyCollection<Type> Covers { get; } =
    [
        typeof(Employee), typeof(AccountLink), typeof(IdentityUserRole<int>), typeof(IdentityUserClaim<int>), typeof(IdentityUserLogin<int>),
        typeof(IdentityUserToken<int>), typeof(SecondFactor), typeof(RecoveryCode),
    ];

    public async Task<object> ReadAsync(EmployeeId me, CancellationToken ct)
    {
        var account = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        return new
        {
            account.Id,
            account.Name,
            account.Email,
            account.Language,
            account.PhoneNumber,
            account.Active,
            HasPassword = account.PasswordHash is not null,
            HasSecondFactor = account.TwoFactorEnabled,
            RecoveryCodesLeft = await db.Set<RecoveryCode>().CountAsync(c => c.Employee == me, ct),
            WrongCodes = await db.Set<SecondFactor>().Where(f => f.Employee == me).Select(f => new { InARow = f.WrongInARow, f.LockedUntil }).SingleOrDefaultAsync(ct),
            WrongPasswordsInARow = account.AccessFailedCount,
            LockedUntil = account.LockoutEnd,
            Roles = await db.UserRoles.Where(held => held.UserId == me.Value).Join(db.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(ct),
            Claims = await db.UserClaims.Where(c => c.UserId == me.Value).Select(c => new { c.ClaimType, c.ClaimValue }).ToListAsync(ct),
            SignInsElsewhere = await db.UserLogins.Where(l => l.UserId == me.Value).Select(l => l.LoginProvider).ToListAsync(ct),
            Tokens = await db.UserTokens.Where(t => t.UserId == me.Value).Select(t => t.Name).ToListAsync(ct),
            Links = await db.Set<AccountLink>().Where(l => l.Employee == me).Select(l => new { l.Purpose, l.Expires }).ToListAsync(ct),
        };
    }
}
