using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Attendance;

/// <summary>Who of those who answered was there: noted by the core team of their own network, where that network chose to keep it. Erased with the answers.</summary>
public sealed class NoteAttendance(PortalDb db, TimeProvider time)
{
    /// <param name="present">Those who were there. Whoever did not answer cannot be noted; the headcount counts them.</param>
    /// <returns>False where this network keeps no list of this meeting, or there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation"><c>NotStarted</c>.</exception>
    public async Task<bool> Handle(Viewer core, EventId id, IReadOnlyCollection<PersonaId> present, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var network = await db.NetworkAsync(core.Network, ct);
        if (await db.Set<Event>().AsNoTracking().AnswersReadBy(core).FirstOrDefaultAsync(e => e.Id == id, ct) is not { IsCancelled: false } meeting
            || !network.KeepsAttendance(meeting.StartsAt.Local().Date))
        {
            return false;
        }

        Rules.Demand(time.Now() >= meeting.StartsAt, "NotStarted", "Present");
        foreach (var rsvp in await db.Set<Rsvp>().Where(r => r.Event == id && r.Network == core.Network).ToListAsync(ct))
        {
            rsvp.Note(present.Contains(rsvp.Persona));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
