using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>
/// Somebody forgot a password. For an address without an account the same steps are taken and undone, so that neither
/// the answer nor its time tells whether there is one.
/// </summary>
public sealed class RequestPasswordReset(PortalDb db, ILookupNormalizer normalizer, AccountLinks links, Outbox outbox, PortalAddress address)
{
    public async Task Handle(string email, CancellationToken ct)
    {
        var normalized = normalizer.NormalizeEmail(email);
        await using var transaction = await db.Database.BeginAsync(ct);
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.NormalizedUserName == normalized && e.Active, ct);
        var id = employee?.EmployeeId ?? default;
        var sends = !await links.WasJustIssuedAsync(AccountLinkPurpose.Reset, id, ct) && employee is not null;
        var link = address.Of(AccountLinkPurpose.Reset, await links.IssueAsync(AccountLinkPurpose.Reset, id, ct));
        outbox.Add(employee?.Email ?? email, MailComposer.PasswordReset(employee?.Name ?? "", employee?.Language ?? "nl-BE", link));
        await db.SaveChangesAsync(ct);
        await (sends ? transaction.CommitAsync(ct) : transaction.RollbackAsync(ct));
    }
}
