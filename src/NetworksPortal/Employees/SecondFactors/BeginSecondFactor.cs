using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>Somebody who is signed in wants a second factor, or another one: a key to take over, once they typed their password.</summary>
public sealed class BeginSecondFactor(PortalDb db, PasswordCheck check)
{
    /// <returns>A key that nothing knows yet but the page that shows it.</returns>
    /// <exception cref="RuleViolation"><c>PasswordWrong</c>.</exception>
    public async Task<byte[]> Handle(EmployeeId me, string password, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        Rules.Demand(await check.Passes(known, password, ct), "PasswordWrong", "Password");
        return SecondFactorKey.New();
    }
}
