using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Polls;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>One meeting with all that its members may read of it, and the viewer's own answer. Of others, numbers alone.</summary>
/// <param name="Sheet">As the organiser wrote it.</param>
/// <param name="IsInvited">The viewer said yes to this date in a poll, and has not answered yet.</param>
/// <param name="Series">Where it is one of several.</param>
/// <param name="Room">The booked room as it is described today.</param>
public sealed record EventPageView(
    EventId Id, EventTerms Terms, EventSheet Sheet, Room? Room, bool IsCancelled, int Taken, int Maybe, int WaitingCount, int? Headcount, MyAnswer? Mine, bool IsInvited, SeriesPlace? Series = null)
{
    public Instant StartsAt => Terms.Times.StartsAt;

    public Instant EndsAt => Terms.Times.EndsAt;

    /// <summary>What the organiser said, and for the rest what the room says.</summary>
    public AccessInformation Access => Room is null ? Sheet.Access : Sheet.Access.CompletedBy(Room.Features);

    public string Route => Sheet.Route.Length > 0 ? Sheet.Route : Room?.Directions ?? "";

    public int? PlacesLeft => Terms.Capacity - Taken;

    public bool IsFull => PlacesLeft <= 0;

    public bool IComeForSure => Mine is { Answer: RsvpAnswer.Yes, Place: null, IsOffered: false };
}

public sealed class EventDetails(PortalDb db, INetworkSeal seal, RoomCatalogue rooms)
{
    /// <returns>Null where there is no such meeting for this viewer.</returns>
    public async Task<EventPageView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (await db.Set<Event>().AsNoTracking().VisibleTo(viewer).FirstOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
        {
            return null;
        }

        var sheet = EventSheet.Open(seal, viewer.Network, meeting.Sheet);
        var rsvps = db.Set<Rsvp>().AsNoTracking().Where(r => r.Event == id);
        var mine = await rsvps.FirstOrDefaultAsync(r => r.Persona == viewer.Persona, ct);
        var waiting = await rsvps.Where(r => r.Waiting != null && r.OfferedUntil == null).Select(r => r.Waiting).ToListAsync(ct);
        return new EventPageView(
            meeting.Id,
            meeting.Terms(),
            sheet, sheet.Room is { } room ? await rooms.Find(room, ct) : null, meeting.IsCancelled, meeting.Taken,
            await rsvps.CountAsync(r => r.Answer == RsvpAnswer.Maybe, ct), waiting.Count, meeting.Headcount,
            mine is null ? null : new MyAnswer(mine.Answer, PlaceOf(mine, waiting), seal.Open(viewer.Network, mine.Needs), mine.OfferedUntil, mine.WithGuest),
            mine is null && await db.InvitedTo(viewer).AnyAsync(invited => invited == id, ct),
            await SeriesPlace.OfAsync(db.Set<Event>().VisibleTo(viewer), meeting, sheet.Own, ct));
    }

    private static int? PlaceOf(Rsvp mine, List<int?> waiting) => mine is { IsOffered: false, Waiting: { } number } ? waiting.Count(other => other <= number) : null;
}
