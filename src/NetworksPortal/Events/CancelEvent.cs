using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events;

/// <summary>Calls a meeting off, gives its room back and tells those who wanted to come.</summary>
public sealed class CancelEvent(PortalDb db, INetworkSeal seal, EventRooms rooms, EventMail mail, TimeProvider time)
{
    /// <returns>False where there is no such meeting for this core member.</returns>
    /// <exception cref="RuleViolation"><c>EventOver</c>.</exception>
    public async Task<bool> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        await using var tx = await WriteScope.BeginAsync(db, ct);
        if (await new Seats(db, id).LockAsync(viewer, ct) is not { } meeting)
        {
            return false;
        }

        var isNews = !meeting.IsCancelled;
        var sheet = await rooms.FreeAsync(EventSheet.Open(seal, viewer.Network, meeting.Sheet), ct);
        meeting.Cancel(sheet.Seal(seal, viewer.Network), time.Now());
        await db.SaveChangesAsync(ct);
        if (isNews)
        {
            await mail.TellThoseWhoComeAsync(viewer, id, MemberNotice.MeetingCancelled, ct);
        }

        await tx.CommitAsync(ct);
        return true;
    }
}
