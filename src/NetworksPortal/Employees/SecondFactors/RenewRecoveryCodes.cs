using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>New recovery codes in the place of those that are used, lost or seen.</summary>
public sealed class RenewRecoveryCodes(PortalDb db, PasswordCheck check, SecondFactorRows factors)
{
    /// <returns>In clear, this one time.</returns>
    /// <exception cref="RuleViolation"><c>PasswordWrong</c>, or <c>NotOn</c>.</exception>
    public async Task<IReadOnlyList<string>> Handle(EmployeeId me, string password, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        Rules.Demand(await check.Passes(known, password, ct), "PasswordWrong", "Password");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        Rules.Demand(await db.Employees.AnyAsync(e => e.Id == me.Value && e.TwoFactorEnabled, ct), "NotOn", null);
        var codes = await factors.NewCodesAsync(me, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return codes;
    }
}
