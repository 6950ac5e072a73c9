using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>
/// Tells those whom a meeting concerns what became of it, in the transaction of what it tells. A mail says neither which
/// meeting nor when: whoever carries mails could put those together who got the same one, and find its hour in the open agenda.
/// </summary>
public sealed class EventMail(PortalDb db, Rosters rosters, MemberMail mail)
{
    /// <summary>Whoever comes, may come or waits, once however many of the meetings concern them; not whoever caused it, who knows.</summary>
    public Task TellThoseWhoComeAsync(Viewer cause, IReadOnlyCollection<EventId> meetings, MemberNotice notice, CancellationToken ct) =>
        TellAsync(db.Set<Rsvp>().Where(r => EF.Parameter(meetings).Contains(r.Event) && r.Persona != cause.Persona), notice, ct);

    /// <summary>Whoever gave one of these answers and did not say no: one mail an address, also for somebody who is in two networks that host it.</summary>
    internal async Task TellAsync(IQueryable<Rsvp> answers, MemberNotice notice, CancellationToken ct)
    {
        var concerned = await answers.Where(r => r.Answer != RsvpAnswer.No).Select(r => new { r.Network, r.Persona }).Distinct().ToListAsync(ct);
        var whom = new List<RosterEntry>();
        foreach (var those in concerned.GroupBy(c => c.Network, c => c.Persona))
        {
            var roster = await rosters.OpenAsync(those.Key, ct);
            whom.AddRange(those.Select(roster.Find).OfType<RosterEntry>());
        }

        await mail.TellAsync([.. whom.DistinctBy(who => (who.Employee, who.Membership.MailAddress.ToUpperInvariant()))], notice, ct);
    }
}
