using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Polls;

/// <summary>
/// Whom a poll invited: those who said yes to the date that was chosen. An invitation is that answer and no row of its own, and only
/// who gave it reads it. It ends with the answer to the meeting, and is erased when those are.
/// </summary>
public static class Invitations
{
    /// <summary>The meetings to which this viewer said yes beforehand.</summary>
    internal static IQueryable<EventId> InvitedTo(this PortalDb db, Viewer viewer) =>
        from answer in db.Set<PollAnswer>()
        where answer.Network == viewer.Network && answer.Persona == viewer.Persona && answer.Answer == DateAnswer.Yes
        join option in db.Set<PollOption>() on answer.Option equals option.Id
        join poll in db.Set<Poll>() on option.Poll equals poll.Id
        where poll.Meeting != null
        select poll.Meeting!.Value;
}
