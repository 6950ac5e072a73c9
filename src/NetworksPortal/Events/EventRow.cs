using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Polls;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events;

/// <summary>A meeting and what its reader said to it, in one question.</summary>
internal sealed class EventRow
{
    public required Event Meeting { get; init; }

    public Rsvp? Mine { get; init; }

    /// <summary>Who waits and asked earlier than the reader did.</summary>
    public int Before { get; init; }

    /// <summary>The reader said yes to this date in a poll.</summary>
    public bool IsInvited { get; init; }

    /// <summary>It is or was hosted together.</summary>
    public bool HasHosts { get; init; }

    /// <param name="db">Where it is asked.</param>
    /// <param name="events">What the reader may see.</param>
    /// <param name="viewer">The reader.</param>
    public static IQueryable<EventRow> Of(PortalDb db, IQueryable<Event> events, Viewer viewer)
    {
        var rsvps = db.Set<Rsvp>();
        var invited = db.InvitedTo(viewer);
        return
            from meeting in events
            from mine in rsvps.Where(r => r.Event == meeting.Id && r.Persona == viewer.Persona && r.Network == viewer.Network).DefaultIfEmpty()
            select new EventRow
            {
                Meeting = meeting,
                Mine = mine,
                // Nobody is before who does not wait, and is not counted.
                Before = mine!.Waiting == null ? 0 : rsvps.Count(other => other.Event == meeting.Id && other.OfferedUntil == null && other.Waiting < mine.Waiting),
                IsInvited = invited.Contains(meeting.Id),
                HasHosts = meeting.CoHosts.Any(host => host.State == CoHostState.Accepted || host.State == CoHostState.Ended),
            };
    }
}
