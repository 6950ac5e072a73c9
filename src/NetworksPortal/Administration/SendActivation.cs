using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>A fresh link for somebody who has not chosen a password yet; opens the account first where it was closed.</summary>
public sealed class SendActivation(PortalDb db, AccountLinks links, Outbox outbox, PortalAddress address, AdministrationLog log)
{
    /// <returns>False where there is no such account, or where it is in use and needs no link.</returns>
    public async Task<bool> Handle(EmployeeId by, EmployeeId id, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Id == id.Value && e.PasswordHash == null, ct);
        if (employee is null)
        {
            return false;
        }

        await log.AddAsync(by, employee.Active ? AdministrationAction.LinkSent : AdministrationAction.AccountReopened, id, ct: ct);
        employee.Reopen();
        var link = address.Of(AccountLinkPurpose.Activate, await links.IssueAsync(AccountLinkPurpose.Activate, id, ct));
        outbox.Add(employee.Email!, MailComposer.Activation(employee.Name, employee.Language, link));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
