using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// Tells those who moved up from a waitlist. It runs by itself, and not with what freed their seat: that may be an account
/// that closes, whose answer must not take longer where it held one.
/// </summary>
public sealed class TellMovedUp(PortalDb db, Rosters rosters, MemberMail mail, TimeProvider time)
{
    public async Task Handle(CancellationToken ct)
    {
        if (!await db.Set<Rsvp>().AnyAsync(r => r.HasMovedUp, ct))
        {
            return;
        }

        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var now = time.Now();
        var seated = await db.Set<Rsvp>().Where(r => r.HasMovedUp)
            .Join(db.Set<Event>(), r => r.Event, e => e.Id, (rsvp, meeting) => new { Rsvp = rsvp, IsAhead = meeting.State == EventState.Planned && meeting.StartsAt > now })
            .ToListAsync(ct);
        foreach (var there in seated.Where(s => s.IsAhead).GroupBy(s => s.Rsvp.Network, s => s.Rsvp.Persona))
        {
            var roster = await rosters.OpenAsync(there.Key, ct);
            await mail.TellAsync([.. there.Select(roster.Find).OfType<RosterEntry>()], MemberNotice.SeatForYou, ct);
        }

        seated.ForEach(s => s.Rsvp.Tell());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
