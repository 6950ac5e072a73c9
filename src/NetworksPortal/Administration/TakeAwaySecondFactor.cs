using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Somebody lost what makes their codes. Sessions end, the second factor goes, and its holder gets a mail; where their role asks
/// for one they set it up anew after their password. All of it happens alike for an account that has none: whoever does this
/// does not learn who has.
/// </summary>
public sealed class TakeAwaySecondFactor(
    PortalDb db, SecondFactorRows factors, ILookupNormalizer normalizer, Outbox outbox, PortalAddress address, AdministrationLog log)
{
    /// <returns>False where there is no such account, or a closed one.</returns>
    public async Task<bool> Handle(EmployeeId by, EmployeeId id, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var done = await TakeAsync(by, await db.Employees.SingleOrDefaultAsync(e => e.Id == id.Value && e.Active, ct), ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    /// <summary>By the console, for the only administrator.</summary>
    public async Task<bool> Handle(string email, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeName(email);
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var done = await TakeAsync(by: null, await db.Employees.SingleOrDefaultAsync(e => e.NormalizedUserName == normalized && e.Active, ct), ct);
        await transaction.CommitAsync(ct);
        return done;
    }

    private async Task<bool> TakeAsync(EmployeeId? by, Employee? employee, CancellationToken ct)
    {
        if (employee is null)
        {
            return false;
        }

        await factors.RemoveAsync(employee.EmployeeId, ct);
        employee.TurnOffSecondFactor();
        await log.AddAsync(by, AdministrationAction.SecondFactorTaken, employee.EmployeeId, ct: ct);
        outbox.Add(employee.Email!, MailComposer.SecondStepGone(employee.Name, employee.Language, address.Start));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
