using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Closes an account. The same is done and answered whether or not it was a member of anything.</summary>
public sealed class CloseAccount(PortalDb db, Administrators administrators, AccountClosing closing, Residue residue)
{
    /// <returns>False where there is no such account.</returns>
    /// <exception cref="RuleViolation"><c>LastAdministrator</c>.</exception>
    public async Task<bool> Handle(EmployeeId by, EmployeeId id, CancellationToken ct)
    {
        await using var transaction = await administrators.Begin(ct);
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Id == id.Value, ct);
        if (employee is not { Active: true })
        {
            return employee is not null;
        }

        await closing.CloseAsync(by, [employee], ct);
        await transaction.CommitAsync(ct);
        await residue.SweepAsync(ct);
        return true;
    }
}
