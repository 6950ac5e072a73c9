using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees.SecondFactors;

/// <summary>Somebody does without a second factor from now on. Every session of the account ends. Whether they may is asked before.</summary>
public sealed class TurnOffSecondFactor(PortalDb db, PasswordCheck check, SecondFactorRows factors)
{
    /// <returns>The account with its new security stamp, for the session that goes on.</returns>
    /// <exception cref="RuleViolation"><c>PasswordWrong</c>.</exception>
    public async Task<Employee> Handle(EmployeeId me, string password, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        Rules.Demand(await check.Passes(known, password, ct), "PasswordWrong", "Password");
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var employee = await db.Employees.SingleAsync(e => e.Id == me.Value, ct);
        await factors.RemoveAsync(me, ct);
        employee.TurnOffSecondFactor();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return employee;
    }
}
