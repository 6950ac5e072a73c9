using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>Another name or language for an account.</summary>
public sealed class ChangeAccount(PortalDb db, AdministrationLog log)
{
    /// <returns>False where there is no such account.</returns>
    public async Task<bool> Handle(EmployeeId by, EmployeeId id, string? name, string? language, CancellationToken ct)
    {
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Id == id.Value, ct);
        if (employee is null)
        {
            return false;
        }

        employee.Rename(AccountDraft.CheckName(name));
        employee.Speak(AccountDraft.CheckLanguage(language));
        if (db.ChangeTracker.HasChanges())
        {
            await using var transaction = await WriteScope.BeginAsync(db, ct);
            await log.AddAsync(by, AdministrationAction.AccountChanged, id, ct: ct);
            await db.SaveChangesAsync(ct);
            await db.RenewRosterStampAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return true;
    }
}
