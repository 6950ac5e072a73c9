using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Events.Hosting;

/// <summary>
/// Two networks stop hosting a meeting together: the one that planned it sends the other away, or the other steps out. The meeting goes on
/// without it: its members' answers are erased, those who wanted to come are told, and their seats go to whoever waits.
/// </summary>
public sealed class EndHosting(PortalDb db, EventMail mail, Residue residue, TimeProvider time)
{
    /// <summary>The core team that planned it.</summary>
    /// <returns>False where there is no such meeting or network for this core member. Twice is the same as once.</returns>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public Task<bool> StopAsync(Viewer viewer, EventId id, string slug, CancellationToken ct) => EndAsync(viewer, () => db.CoHostAsync(viewer, id, slug, ct), ct);

    /// <summary>The core team that was asked.</summary>
    /// <returns>False where this core member's network does not host such a meeting.</returns>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public Task<bool> StepOutAsync(Viewer viewer, EventId id, CancellationToken ct) =>
        EndAsync(viewer, () => db.Set<CoHost>().FirstOrDefaultAsync(h => h.Event == id && h.Network == viewer.Network && viewer.IsCore, ct), ct);

    private async Task<bool> EndAsync(Viewer viewer, Func<Task<CoHost?>> find, CancellationToken ct)
    {
        await using (var tx = await WriteScope.BeginAsync(db, ct))
        {
            if (await find() is not { State: CoHostState.Accepted or CoHostState.Ended } host)
            {
                return false;
            }

            if (host.State == CoHostState.Accepted)
            {
                Rules.Demand(time.Now() < await db.Set<Event>().Where(e => e.Id == host.Event).Select(e => e.EndsAt).SingleAsync(ct), "EventOver", null);
                await EmptyAsync(viewer, host, ct);
                await tx.CommitAsync(ct);
            }
        }

        await residue.SweepAsync(ct);
        return true;
    }

    private async Task EmptyAsync(Viewer viewer, CoHost host, CancellationToken ct)
    {
        var theirs = db.Set<Rsvp>().Where(r => r.Event == host.Event && r.Network == host.Network);
        await mail.TellAsync(theirs.Where(r => r.Persona != viewer.Persona), MemberNotice.MeetingClosed, ct);
        var held = await theirs.AsNoTracking().ToListAsync(ct);
        await theirs.ExecuteDeleteAsync(ct);
        host.End();
        await db.SaveChangesAsync(ct);
        var seats = new Seats(db, host.Event);
        await seats.GiveBackAsync(held.Sum(r => r.SeatsHeld), ct);
        await seats.MoveOnAsync(time.Now(), ct);
    }
}
