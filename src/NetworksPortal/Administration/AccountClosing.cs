using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Closes accounts, one or thousands, in the caller's transaction: sessions end, roles, password, second factor, links and waiting mail
/// go, and all envelopes are rewritten. As many statements for one as for a whole list, and the same whether or not somebody was a
/// member of anything.
/// </summary>
public sealed class AccountClosing(
    PortalDb db, Administrators administrators, IAccountEnvelopes envelopes, SecondFactorRows factors, Outbox outbox, AdministrationLog log)
{
    /// <exception cref="RuleViolation"><c>LastAdministrator</c>.</exception>
    public async Task CloseAsync(EmployeeId by, IReadOnlyList<Employee> employees, CancellationToken ct)
    {
        var ids = employees.Select(e => e.EmployeeId).ToList();
        await administrators.DemandAnother(ids, ct);
        foreach (var employee in employees)
        {
            employee.Deactivate();
        }

        await administrators.TakeAll(ids, ct);
        await factors.RemoveAsync(ids, ct);
        await db.Set<AccountLink>().Where(l => l.Employee != null && EF.Parameter(ids).Contains(l.Employee.Value)).ExecuteDeleteAsync(ct);
        await log.AddAsync(by, AdministrationAction.AccountClosed, ids, ct);
        await db.SaveChangesAsync(ct);
        await outbox.RemoveToAsync([.. employees.Select(e => e.Email!)], ct);
        await envelopes.EmptyAsync(ids, ct);
    }
}
