using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Invitations;

/// <summary>A core member invites a meeting's audience, once. The request writes one row; the mails follow by themselves.</summary>
public sealed class InviteAudience(PortalDb db, INetworkSeal seal, Invitees invitees, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member. Asking twice is the same as once.</returns>
    /// <exception cref="RuleViolation"><c>EventCancelled</c>, <c>EventOver</c>, <c>NobodyToInvite</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        if (await db.Set<InvitationRound>().AnyAsync(r => r.Event == id, ct))
        {
            return true;
        }

        Rules.Demand(!meeting.IsCancelled, "EventCancelled", null);
        Rules.Demand(time.Now() < meeting.StartsAt, "EventOver", null);
        var whom = await invitees.OfAsync(meeting, viewer.Persona.Value, ct);
        Rules.Demand(whom.Count > 0, "NobodyToInvite", null);
        db.Add(new InvitationRound(id, viewer.Network, RoundProgress.Begin(viewer.Persona, whom.Count).Seal(seal, viewer.Network), time.Now()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
