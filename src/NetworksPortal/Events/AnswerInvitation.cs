using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <param name="Needs">What the member needs to take part; null leaves what they wrote before.</param>
/// <param name="Guest">Whether they bring somebody; null leaves what they said before.</param>
public sealed record Reply(RsvpAnswer Answer, string? Needs = null, bool? Guest = null);

/// <summary>A member says whether they come. The same answer twice is the same as once.</summary>
public sealed class AnswerInvitation(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    private static readonly PlannedQuery<Asked, Event> Planned = new((db, asked) => db.Set<Event>().AsNoTracking().VisibleTo(asked.Viewer).Where(e => e.Id == asked.Meeting));

    private static readonly PlannedQuery<Asked, Rsvp> Mine = new((db, asked) => db.Set<Rsvp>().Where(r => r.Event == asked.Meeting && r.Persona == asked.Viewer.Persona));

    /// <returns>The answer as it now stands, with a place on the waitlist where it is full; null where there is no such meeting.</returns>
    /// <exception cref="RuleViolation"><c>EventCancelled</c>, <c>AnswerTooLate</c>, <c>Text.TooLong</c>.</exception>
    public async Task<Rsvp?> Handle(Viewer viewer, EventId id, Reply reply, CancellationToken ct)
    {
        Rules.Demand((reply.Needs?.Length ?? 0) <= Rsvp.NeedsLength, "Text.TooLong", nameof(reply.Needs), Rsvp.NeedsLength);
        await using var tx = await WriteScope.BeginAsync(db, ct);
        var asked = new Asked(viewer, id);
        if (await Planned.FirstOrDefaultAsync(db, asked, ct) is not { } meeting)
        {
            return null;
        }

        Rules.Demand(!meeting.IsCancelled, "EventCancelled", nameof(reply.Answer));
        Rules.Demand(time.Now() < meeting.EndsAt, "AnswerTooLate", nameof(reply.Answer));
        var seats = new Seats(db, id);
        var arrival = await seats.ArriveAsync(time.Now(), ct);
        var rsvp = await MineAsync(asked, ct);
        await SeatAsync(rsvp, reply.Answer, arrival, seats, ct);
        await BringAsync(rsvp, meeting.AllowsGuests || reply.Guest == false ? reply.Guest : null, seats, ct);
        if (reply.Needs is not null)
        {
            rsvp.Need(seal.Seal(viewer.Network, reply.Needs.Trim()));
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return rsvp;
    }

    private async Task<Rsvp> MineAsync(Asked asked, CancellationToken ct) =>
        await Mine.FirstOrDefaultAsync(db, asked, ct) ?? db.Add(new Rsvp(asked.Meeting, asked.Viewer.Network, asked.Viewer.Persona)).Entity;

    private async Task SeatAsync(Rsvp rsvp, RsvpAnswer answer, int arrival, Seats seats, CancellationToken ct)
    {
        switch (answer)
        {
            case RsvpAnswer.Yes when rsvp.IsOffered:
                rsvp.TakeSeat();
                return;
            case RsvpAnswer.Yes when rsvp.Answer == RsvpAnswer.Yes:
                return;
            case RsvpAnswer.Yes when await seats.TryTakeAsync(ct):
                rsvp.TakeSeat();
                return;
            case RsvpAnswer.Yes:
                rsvp.WaitAs(arrival);
                return;
        }

        var held = rsvp.SeatsHeld;
        rsvp.StandBack(answer);
        await GiveBackAsync(held, seats, ct);
    }

    /// <summary>A guest takes a seat of those that are left. Nobody waits for one: whoever waits, waits for themself.</summary>
    private async Task BringAsync(Rsvp rsvp, bool? guest, Seats seats, CancellationToken ct)
    {
        if (guest == true && rsvp is { HasSeat: true, WithGuest: false } && await seats.TryTakeAsync(ct))
        {
            rsvp.Bring(guest: true);
        }
        else if (guest == false && rsvp.WithGuest)
        {
            rsvp.Bring(guest: false);
            await GiveBackAsync(1, seats, ct);
        }
    }

    private async Task GiveBackAsync(int held, Seats seats, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (held > 0)
        {
            await seats.GiveBackAsync(held, ct);
            await seats.MoveOnAsync(time.Now(), ct);
        }
    }

    private sealed record Asked(Viewer Viewer, EventId Meeting);
}
