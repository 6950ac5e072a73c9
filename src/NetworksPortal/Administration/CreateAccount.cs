using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>One new account. Its holder gets a mail to choose a password.</summary>
public sealed class CreateAccount(PortalDb db, AccountOpening opening, AdministrationLog log)
{
    /// <exception cref="RuleViolation"><c>EmailTaken</c>.</exception>
    public async Task<EmployeeId> Handle(EmployeeId by, AccountDraft draft, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var employee = (await opening.Open([draft], ct)).Single();
        opening.SendLink(employee);
        await log.AddAsync(by, AdministrationAction.AccountCreated, employee.EmployeeId, ct: ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return employee.EmployeeId;
    }
}
