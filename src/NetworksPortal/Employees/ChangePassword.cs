using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>Somebody who is signed in takes another password. Every session of the account ends.</summary>
public sealed class ChangePassword(PortalDb db, IPasswordHasher<Employee> hasher, PasswordCheck check)
{
    /// <returns>The account with its new security stamp, for the session that goes on.</returns>
    /// <exception cref="RuleViolation">The current password is wrong, or the new one may not be it.</exception>
    public async Task<Employee> Handle(EmployeeId id, string current, string password, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == id.Value, ct);
        PasswordRules.Check(password, known.Name, known.Email!);
        if (!await check.Passes(known, current, ct))
        {
            throw new RuleViolation("CurrentPasswordWrong", "Current");
        }

        var employee = await db.Employees.SingleAsync(e => e.Id == id.Value, ct);
        employee.TakePassword(hasher.HashPassword(employee, password));
        await db.SaveChangesAsync(ct);
        return employee;
    }
}
