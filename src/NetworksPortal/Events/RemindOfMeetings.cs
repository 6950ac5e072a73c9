using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>How far those who come have been reminded: of tomorrow's meeting, and of that within the hour.</summary>
public enum EventReminded { No, OfTheDay, OfTheHour }

/// <summary>
/// Reminds those who have a seat and asked for it: the morning before, of all of tomorrow's meetings together and with one mail a
/// person, so that the minute of a mail does not tell which meeting; or an hour before. Queued with the mark that it was done.
/// </summary>
public sealed class RemindOfMeetings(PortalDb db, Rosters rosters, MemberMail mail, TimeProvider time)
{
    private static readonly LocalTime Morning = new(9, 0);
    private static readonly Duration Hour = Duration.FromHours(1);

    public async Task Handle(CancellationToken ct)
    {
        if (!await Due().AnyAsync(ct))
        {
            return;
        }

        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var whom = new List<RosterEntry>();
        foreach (var meeting in await Due().ToListAsync(ct))
        {
            whom.AddRange(await RemindAsync(meeting, ct));
        }

        await mail.TellAsync([.. whom.DistinctBy(who => (who.Employee, who.Membership.MailAddress.ToUpperInvariant()))], MemberNotice.Soon, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<IEnumerable<RosterEntry>> RemindAsync(Event meeting, CancellationToken ct)
    {
        var before = meeting.Reminded;
        meeting.Remind(meeting.StartsAt <= time.Now() + Hour ? EventReminded.OfTheHour : EventReminded.OfTheDay);
        var coming = await db.Set<Rsvp>().Where(r => r.Event == meeting.Id && r.Answer == RsvpAnswer.Yes && r.Waiting == null).Select(r => new { r.Network, r.Persona }).ToListAsync(ct);
        var there = new List<RosterEntry>();
        foreach (var those in coming.GroupBy(c => c.Network, c => c.Persona))
        {
            var roster = await rosters.OpenAsync(those.Key, ct);
            there.AddRange(those.Select(roster.Find).OfType<RosterEntry>());
        }

        return there.Where(who => who.Membership.Reminder switch
        {
            MeetingReminder.Day => before == EventReminded.No,
            MeetingReminder.Hour => meeting.Reminded == EventReminded.OfTheHour,
            _ => false,
        });
    }

    private IQueryable<Event> Due()
    {
        var now = time.Now();
        var today = now.Local();
        var (within, before) = (now + Hour, BrusselsTime.StartOf(today.Date.PlusDays(today.TimeOfDay >= Morning ? 2 : 1)));
        return db.Set<Event>().Where(e => e.State == EventState.Planned && e.StartsAt > now
            && ((e.StartsAt < before && e.Reminded == EventReminded.No) || (e.StartsAt <= within && e.Reminded != EventReminded.OfTheHour)));
    }
}
