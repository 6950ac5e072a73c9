using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Makes accounts, each with its envelopes. Runs inside the caller's transaction; nobody but the holder will ever
/// know the password.
/// </summary>
public sealed class AccountOpening(
    PortalDb db, IAccountEnvelopes envelopes, ILookupNormalizer normalizer, AccountLinks links, Outbox outbox, PortalAddress address)
{
    /// <exception cref="RuleViolation"><c>EmailTaken</c>.</exception>
    public async Task<IReadOnlyList<Employee>> Open(IReadOnlyList<AccountDraft> drafts, CancellationToken ct)
    {
        var employees = drafts.Select(NewEmployee).ToList();
        db.AddRange(employees);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException no) when (UniqueKey.IsTaken(no))
        {
            throw new RuleViolation("EmailTaken", "Email");
        }

        await envelopes.CreateForAsync([.. employees.Select(e => e.EmployeeId)], ct);
        return employees;
    }

    /// <summary>Queues the mail with which a new holder chooses a password.</summary>
    public void SendLink(Employee employee)
    {
        var link = address.Of(AccountLinkPurpose.Activate, links.Add(AccountLinkPurpose.Activate, employee.EmployeeId));
        outbox.Add(employee.Email!, MailComposer.Activation(employee.Name, employee.Language, link));
    }

    private Employee NewEmployee(AccountDraft draft)
    {
        var employee = new Employee(draft.Name, draft.Email)
        {
            NormalizedEmail = normalizer.NormalizeEmail(draft.Email),
            NormalizedUserName = normalizer.NormalizeName(draft.Email),
        };
        employee.Speak(draft.Language);
        employee.EndSessions();
        return employee;
    }
}
