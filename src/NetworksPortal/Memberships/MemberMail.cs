using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>
/// Tells people that something of theirs was decided. The mail names no network, goes to the address that they chose and
/// is queued in the transaction of what it tells.
/// </summary>
public sealed class MemberMail(PortalDb db, Outbox outbox, PortalAddress address)
{
    public Task TellAsync(RosterEntry who, MemberNotice notice, CancellationToken ct) => TellAsync([who], notice, ct);

    public async Task TellAsync(IReadOnlyCollection<RosterEntry> whom, MemberNotice notice, CancellationToken ct)
    {
        var ids = whom.Select(who => who.Employee.Value).ToList();
        var accounts = await db.Employees.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id))
            .Select(e => new { e.Id, e.Name, e.Email, e.Language }).ToDictionaryAsync(e => e.Id, ct);
        foreach (var who in whom)
        {
            var account = accounts[who.Employee.Value];
            var to = who.Membership.MailAddress.Length > 0 ? who.Membership.MailAddress : account.Email!;
            outbox.Add(to, MailComposer.Notice(notice, account.Name, account.Language, address.Start));
        }

        await db.SaveChangesAsync(ct);
    }
}
