using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// Tells somebody that something of theirs was decided. The mail names no network, goes to the address that they chose and
/// is queued in the transaction of what it tells.
/// </summary>
public sealed class MemberMail(PortalDb db, Outbox outbox, PortalAddress address)
{
    public async Task TellAsync(RosterEntry who, MemberNotice notice, CancellationToken ct)
    {
        var account = await db.Employees.AsNoTracking().Where(e => e.Id == who.Employee.Value)
            .Select(e => new { e.Name, e.Email, e.Language }).SingleAsync(ct);
        var to = who.Membership.MailAddress.Length > 0 ? who.Membership.MailAddress : account.Email!;
        outbox.Add(to, MailComposer.Notice(notice, account.Name, account.Language, address.Start));
        await db.SaveChangesAsync(ct);
    }
}
