using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.ExemptionHours;

/// <summary>
/// Reminds whoever asked for it to log, once a month. Somebody who asked in two networks gets one mail at each address, so that
/// nobody counts.
/// </summary>
public sealed class RemindToLog(PortalDb db, Rosters rosters, MemberMail mail, TimeProvider time)
{
    public async Task Handle(CancellationToken ct)
    {
        var now = time.Now().Local();
        var month = now.Date.ToYearMonth();
        if (now < HourReminder.DueAt(month))
        {
            return;
        }

        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<HourReminder>().AnyAsync(r => r.Month == month, ct))
        {
            return;
        }

        await db.Set<HourReminder>().ExecuteDeleteAsync(ct);
        db.Add(new HourReminder(month));
        await mail.TellAsync(await WhoWantsAsync(ct), MemberNotice.EndOfMonth, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<List<RosterEntry>> WhoWantsAsync(CancellationToken ct)
    {
        var wanting = new List<RosterEntry>();
        foreach (var network in await db.Networks.AsNoTracking().Select(n => n.Id).ToListAsync(ct))
        {
            wanting.AddRange((await rosters.OpenAsync(network, ct)).CoreTeam.Where(member => member.Membership.WantsHoursReminder));
        }

        return [.. wanting.DistinctBy(member => (member.Employee, member.Membership.MailAddress.ToUpperInvariant()))];
    }
}
