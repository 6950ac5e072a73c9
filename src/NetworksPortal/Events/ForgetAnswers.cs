using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>Erases who said what to a meeting, what they needed, how its invitations went and which networks were asked in vain, once it is no use to anybody. The numbers stay.</summary>
public sealed class ForgetAnswers(PortalDb db, Residue residue, TimeProvider time)
{
    /// <summary>How long the core team can still read answers and needs after the meeting.</summary>
    public static Duration Kept { get; } = Duration.FromDays(14);

    public async Task Handle(CancellationToken ct)
    {
        var limit = time.Now() - Kept;
        await db.Set<Rsvp>()
            .Where(rsvp => db.Set<Event>().Any(meeting => meeting.Id == rsvp.Event && meeting.EndsAt <= limit))
            .ExecuteDeleteAsync(ct);
        await db.Set<InvitationRound>()
            .Where(round => db.Set<Event>().Any(meeting => meeting.Id == round.Event && meeting.EndsAt <= limit))
            .ExecuteDeleteAsync(ct);
        await db.Set<CoHost>()
            .Where(host => host.State != CoHostState.Accepted && db.Set<Event>().Any(meeting => meeting.Id == host.Event && meeting.EndsAt <= limit))
            .ExecuteDeleteAsync(ct);
        await db.Set<CoHost>()
            .Where(host => db.Set<Event>().Any(meeting => meeting.Id == host.Event && meeting.EndsAt <= limit))
            .ExecuteUpdateAsync(set => set.SetProperty(host => host.Message, Sealing.SealedText.Empty), ct);
        await residue.SweepAsync(ct);
    }
}
