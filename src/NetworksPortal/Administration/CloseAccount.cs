using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Closes an account: its sessions end, its roles, password, second factor, links and waiting mail go, and its envelopes are rewritten.
/// The same is done and answered whether or not it was a member of anything.
/// </summary>
public sealed class CloseAccount(
    PortalDb db, Administrators administrators, IAccountEnvelopes envelopes, SecondFactorRows factors, Outbox outbox, AdministrationLog log, Residue residue)
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

        if ((await administrators.RolesOf(id, ct)).Contains(Roles.Administrator))
        {
            await administrators.DemandAnother(id, ct);
        }

        employee.Deactivate();
        await administrators.Take(id, Roles.All, ct);
        await factors.RemoveAsync(id, ct);
        await db.Set<AccountLink>().Where(l => l.Employee == id).ExecuteDeleteAsync(ct);
        await log.AddAsync(by, AdministrationAction.AccountClosed, id, ct: ct);
        await db.SaveChangesAsync(ct);
        await outbox.RemoveToAsync([employee.Email!], ct);
        await envelopes.EmptyAsync(id, ct);
        await transaction.CommitAsync(ct);
        await residue.SweepAsync(ct);
        return true;
    }
}
