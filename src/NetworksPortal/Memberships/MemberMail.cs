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
        foreach (var mail in await ComposeAsync(whom, notice, ct))
        {
            outbox.Add(mail.To, mail.Draft);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>The same mails for whoever sends them in a way of their own.</summary>
    internal async Task<IReadOnlyList<AddressedMail>> ComposeAsync(IReadOnlyCollection<RosterEntry> whom, MemberNotice notice, CancellationToken ct)
    {
        var ids = whom.Select(who => who.Employee.Value).ToList();
        var accounts = await db.Employees.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.Id))
            .Select(e => new { e.Id, e.Name, e.Email, e.Language }).ToDictionaryAsync(e => e.Id, ct);
        return [.. whom.Select(Addressed)];

        AddressedMail Addressed(RosterEntry who)
        {
            var account = accounts[who.Employee.Value];
            var to = who.Membership.MailAddress.Length > 0 ? who.Membership.MailAddress : account.Email!;
            return new(who, to, MailComposer.Notice(notice, account.Name, account.Language, address.Start));
        }
    }
}

/// <summary>What somebody is told, and where.</summary>
internal sealed record AddressedMail(RosterEntry Who, string To, MailDraft Draft);
