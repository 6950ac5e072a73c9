using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Gives and takes the roles of the organisation. Sessions of the account end, since they carry the roles.</summary>
public sealed class ChangeRoles(PortalDb db, Administrators administrators, AdministrationLog log)
{
    /// <returns>False where there is no such account.</returns>
    /// <exception cref="RuleViolation"><c>LastAdministrator</c>, <c>AccountClosed</c> or <c>RoleUnknown</c>.</exception>
    public async Task<bool> Handle(EmployeeId by, EmployeeId id, IReadOnlyCollection<string> wanted, CancellationToken ct)
    {
        await using var transaction = await administrators.Begin(ct);
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Id == id.Value, ct);
        if (employee is null)
        {
            return false;
        }

        var held = await administrators.RolesOf(id, ct);
        var taken = held.Except(wanted).Order(StringComparer.Ordinal).ToList();
        var given = wanted.Except(held).Order(StringComparer.Ordinal).ToList();
        Check(employee, given);
        if (taken.Contains(Roles.Administrator))
        {
            await administrators.DemandAnother(id, ct);
        }

        if (taken.Count + given.Count > 0)
        {
            await administrators.Take(id, taken, ct);
            foreach (var role in given)
            {
                await administrators.Give(id, role, ct);
            }

            employee.EndSessions();
            await log.AddAsync(by, AdministrationAction.RolesChanged, id, string.Join(' ', given.Select(r => "+" + r).Concat(taken.Select(r => "-" + r))), ct);
            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    private static void Check(Employee employee, List<string> given)
    {
        if (given.Exists(role => !Roles.All.Contains(role)))
        {
            throw new RuleViolation("RoleUnknown", "Roles");
        }

        if (!employee.Active && given.Count > 0)
        {
            throw new RuleViolation("AccountClosed", "Roles");
        }
    }
}
