using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events.Invitations;

/// <summary>How the invitations to a meeting stand.</summary>
/// <param name="Title">The meeting's.</param>
/// <param name="Audience">Whom they are for.</param>
/// <param name="MayBegin">Whether they may still be sent: planned, not begun.</param>
/// <param name="WouldReach">How many an invitation would go to now; zero once they are under way.</param>
/// <param name="Round">Null before they are sent.</param>
public sealed record InvitationsView(string Title, EventAudience Audience, bool MayBegin, int WouldReach, RoundView? Round);

public sealed record RoundView(int Total, int Sent, int Refused, int Waiting, bool HasEnded, bool IsHeldUp, Instant Queued);

public sealed class InvitationsOfEvent(PortalDb db, INetworkSeal seal, Invitees invitees, TimeProvider time)
{
    /// <returns>Null where there is no such meeting for this core member.</returns>
    public async Task<InvitationsView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().ManagedBy(viewer).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return null;
        }

        var round = await db.Set<InvitationRound>().AsNoTracking().FirstOrDefaultAsync(r => r.Event == id, ct);
        var mayBegin = round is null && !meeting.IsCancelled && time.Now() < meeting.StartsAt;
        return new InvitationsView(
            EventSheet.Open(seal, viewer.Network, meeting.Sheet).Title, meeting.Audience, mayBegin,
            mayBegin ? (await invitees.OfAsync(meeting, viewer.Persona.Value, ct)).Count : 0, round is null ? null : View(round));
    }

    private RoundView View(InvitationRound round)
    {
        var progress = RoundProgress.Open(seal, round);
        return new RoundView(progress.Total, progress.Sent, progress.Refused, progress.Waiting, round.HasEnded, round.Failures > 0, round.Queued);
    }
}
