using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Employees;

/// <summary>Whoever holds the link from the mail chooses the password. The link works once.</summary>
public sealed class ChoosePassword(PortalDb db, AccountLinks links, IPasswordHasher<Employee> hasher, PasswordTries tries)
{
    /// <summary>The account that the link is for, or null where the link is used, expired or made up.</summary>
    public async Task<Employee?> Whose(AccountLinkPurpose purpose, string token, CancellationToken ct) =>
        await links.FindAsync(purpose, token, ct) is { Employee: { } id }
            ? await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id.Value && e.Active, ct)
            : null;

    /// <returns>False where the link does not work any more.</returns>
    /// <exception cref="RuleViolation">The password may not be this one; the link still works.</exception>
    public async Task<bool> Handle(AccountLinkPurpose purpose, string token, string password, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var link = await links.FindAsync(purpose, token, ct);
        var id = link?.Employee?.Value;
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Id == id && e.Active, ct);
        if (link is null || employee is null)
        {
            return false;
        }

        PasswordRules.Check(password, employee.Name, employee.Email!);
        if (!await links.RedeemAsync(link, ct))
        {
            return false;
        }

        employee.TakePassword(hasher.HashPassword(employee, password));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        tries.GiveAllBack(employee.EmployeeId);
        return true;
    }
}
