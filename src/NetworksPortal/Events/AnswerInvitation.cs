using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <param name="Needs">What the member needs to take part; null leaves what they wrote before.</param>
public sealed record Reply(RsvpAnswer Answer, string? Needs = null);

/// <summary>A member says whether they come. The same answer twice is the same as once.</summary>
public sealed class AnswerInvitation(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    /// <returns>The answer as it now stands, with a place on the waitlist where it is full; null where there is no such meeting.</returns>
    /// <exception cref="RuleViolation"><c>EventCancelled</c>, <c>AnswerTooLate</c>, <c>Text.TooLong</c>.</exception>
    public async Task<Rsvp?> Handle(Viewer viewer, EventId id, Reply reply, CancellationToken ct)
    {
        Rules.Demand((reply.Needs?.Length ?? 0) <= Rsvp.NeedsLength, "Text.TooLong", nameof(reply.Needs), Rsvp.NeedsLength);
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<Event>().AsNoTracking().VisibleTo(viewer).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return null;
        }

        Rules.Demand(!meeting.IsCancelled, "EventCancelled", nameof(reply.Answer));
        Rules.Demand(time.Now() < meeting.EndsAt, "AnswerTooLate", nameof(reply.Answer));
        var seats = new Seats(db, id);
        var arrival = await seats.ArriveAsync(ct);
        var rsvp = await MineAsync(viewer, id, ct);
        await SeatAsync(rsvp, reply.Answer, arrival, seats, ct);
        if (reply.Needs is not null)
        {
            rsvp.Need(seal.Seal(viewer.Network, reply.Needs.Trim()));
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return rsvp;
    }

    private async Task<Rsvp> MineAsync(Viewer viewer, EventId id, CancellationToken ct)
    {
        var mine = await db.Set<Rsvp>().FirstOrDefaultAsync(r => r.Event == id && r.Persona == viewer.Persona, ct);
        return mine ?? db.Add(new Rsvp(id, viewer.Network, viewer.Persona)).Entity;
    }

    private async Task SeatAsync(Rsvp rsvp, RsvpAnswer answer, int arrival, Seats seats, CancellationToken ct)
    {
        var hadSeat = rsvp.HasSeat;
        switch (answer)
        {
            case RsvpAnswer.Yes when rsvp.Answer == RsvpAnswer.Yes:
                return;
            case RsvpAnswer.Yes when await seats.TryTakeAsync(ct):
                rsvp.TakeSeat();
                return;
            case RsvpAnswer.Yes:
                rsvp.WaitAs(arrival);
                return;
        }

        rsvp.StandBack(answer);
        await db.SaveChangesAsync(ct);
        if (hadSeat)
        {
            await seats.GiveBackAsync(ct);
            await seats.PromoteWaitingAsync(ct);
        }
    }
}
