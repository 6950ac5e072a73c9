using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Series;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>Calls a meeting off, or it and those that follow in its series, gives the rooms back and tells those who wanted to come, once.</summary>
public sealed class CancelEvent(PortalDb db, INetworkSeal seal, EventRooms rooms, EventMail mail, TimeProvider time)
{
    /// <summary>This one alone.</summary>
    /// <returns>As below.</returns>
    /// <exception cref="RuleViolation">As below.</exception>
    public Task<bool> Handle(Viewer viewer, EventId id, CancellationToken ct) => Handle(viewer, id, Reach.Alone, ct);

    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, Reach reach, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        var following = reach == Reach.Following ? await db.Set<Event>().ManagedBy(viewer).Following(meeting).ToListAsync(ct) : [];
        var planned = following.Prepend(meeting).Where(e => !e.IsCancelled).ToDictionary(e => e, e => EventSheet.Open(seal, viewer.Network, e.Sheet));
        await rooms.FreeAsync([.. planned.Values], ct);
        foreach (var (off, sheet) in planned)
        {
            off.Cancel((sheet with { Booking = null }).Seal(seal, viewer.Network), time.Now());
        }

        await db.SaveChangesAsync(ct);
        await mail.TellThoseWhoComeAsync(viewer, [.. planned.Keys.Select(e => e.Id)], MemberNotice.MeetingCancelled, ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
