using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Series;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>
/// Changes one meeting as a whole, where it is one of a series for itself alone; its room moves along, and new seats are offered to whoever waited longest. Who wanted to come is told
/// where it is at another time or place.
/// </summary>
public sealed class ChangeEvent(PortalDb db, INetworkSeal seal, EventRooms rooms, EventMail mail, HostedCopies copies, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation">A rule of <see cref="Event.Change"/>, <see cref="EventSheetRules.Checked"/>, <see cref="HostedCopies.CheckAsync"/> or <see cref="EventRooms.BookAsync"/>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, EventPlan plan, CancellationToken ct)
    {
        var network = await db.NetworkAsync(viewer.Network, ct);
        plan = plan with { Sheet = EventSheetRules.Checked(plan.Sheet, network.Name) };
        await using var tx = await WriteScope.BeginAsync(db, ct);
        var seats = new Seats(db, id);
        if (await seats.LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        await copies.CheckAsync(meeting, plan, ct);
        var (before, times) = (EventSheet.Open(seal, viewer.Network, meeting.Sheet), (meeting.StartsAt, meeting.EndsAt));
        await rooms.FreeAsync(before, ct);
        var sheet = await rooms.BookAsync(plan, ct);
        if (meeting.Series is not null)
        {
            var was = new EventPlan(meeting.Terms(), before, before.Room, meeting.Once);
            sheet = sheet with { Own = before.Own | MeetingParts.Differing(was, plan with { Sheet = sheet }) };
        }

        meeting.Change(plan.Terms, sheet.Seal(seal, viewer.Network), time.Now());
        await copies.WriteAsync(id, sheet, ct);
        if (times != (meeting.StartsAt, meeting.EndsAt) || !sheet.IsWhere(before))
        {
            await mail.TellThoseWhoComeAsync(viewer, [id], MemberNotice.MeetingChanged, ct);
        }

        await seats.MoveOnAsync(time.Now(), ct);
        await tx.CommitAsync(ct);
        return true;
    }
}
