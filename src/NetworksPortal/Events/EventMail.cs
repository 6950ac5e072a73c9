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
    public async Task TellThoseWhoComeAsync(Viewer cause, IReadOnlyCollection<EventId> meetings, MemberNotice notice, CancellationToken ct)
    {
        var concerned = await db.Set<Rsvp>().Where(r => EF.Parameter(meetings).Contains(r.Event) && r.Answer != RsvpAnswer.No && r.Persona != cause.Persona)
            .Select(r => r.Persona).Distinct().ToListAsync(ct);
        var roster = await rosters.OpenAsync(cause.Network, ct);
        await mail.TellAsync([.. concerned.Select(roster.Find).OfType<RosterEntry>()], notice, ct);
    }
}
