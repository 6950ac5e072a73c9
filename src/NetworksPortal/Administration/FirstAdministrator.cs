using Microsoft.AspNetCore.Identity;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// A new portal has no accounts. The console prints a link, and whoever follows it becomes the first administrator.
/// </summary>
public sealed class FirstAdministrator(
    PortalDb db, Administrators administrators, AccountLinks links, AccountOpening opening, PortalAddress address,
    IPasswordHasher<Employee> hasher, AdministrationLog log)
{
    /// <returns>The link, or null where the portal has an administrator already.</returns>
    public async Task<string?> IssueLink(CancellationToken ct)
    {
        await using var transaction = await administrators.Begin(ct);
        if (await administrators.Any(ct))
        {
            return null;
        }

        var token = await links.IssueAsync(AccountLinkPurpose.Setup, employee: null, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return address.Of(AccountLinkPurpose.Setup, token);
    }

    public async Task<bool> CanUse(string token, CancellationToken ct) =>
        await links.FindAsync(AccountLinkPurpose.Setup, token, ct) is not null && !await administrators.Any(ct);

    /// <returns>The administrator, or null where the link does not work any more.</returns>
    /// <exception cref="RuleViolation">The password may not be this one, or the address is taken; the link still works.</exception>
    public async Task<Employee?> SetUp(string token, AccountDraft draft, string password, CancellationToken ct)
    {
        await using var transaction = await administrators.Begin(ct);
        var link = await links.FindAsync(AccountLinkPurpose.Setup, token, ct);
        if (link is null || await administrators.Any(ct))
        {
            return null;
        }

        PasswordRules.Check(password, draft.Name, draft.Email);
        if (!await links.RedeemAsync(link, ct))
        {
            return null;
        }

        var employee = (await opening.Open([draft], ct)).Single();
        employee.TakePassword(hasher.HashPassword(employee, password));
        await administrators.Give(employee.EmployeeId, Roles.Administrator, ct);
        await log.AddAsync(by: null, AdministrationAction.FirstAdministrator, employee.EmployeeId, ct: ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return employee;
    }
}
