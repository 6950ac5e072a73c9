using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Invitations;

/// <summary>Whom a meeting's invitations are for: its audience inside the network, but for whoever answered already and for whoever sends them.</summary>
public sealed class Invitees(PortalDb db, Rosters rosters)
{
    /// <returns>In the order of their personas, which says nothing.</returns>
    public async Task<IReadOnlyList<RosterEntry>> OfAsync(Event meeting, Guid by, CancellationToken ct)
    {
        var answered = (await db.Set<Rsvp>().Where(r => r.Event == meeting.Id).Select(r => r.Persona).ToListAsync(ct)).ToHashSet();
        var roster = await rosters.OpenAsync(meeting.Network, ct);
        var audience = meeting.Audience == EventAudience.Core ? roster.CoreTeam : roster.Members;
        return [.. audience.Where(m => m.Membership.Persona.Value != by && !answered.Contains(m.Membership.Persona)).OrderBy(m => m.Membership.Persona.Value)];
    }
}
