using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Series;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Persistence.Planning;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>One meeting with all that its members may read of it, and the viewer's own answer. Of others, numbers alone.</summary>
/// <param name="Sheet">As the organiser wrote it.</param>
/// <param name="Taken">Seats given; where it is hosted together, how many of the viewer's own network come, as far as seats may be told.</param>
/// <param name="WaitingCount">Who waits; where it is hosted together, of the viewer's own network.</param>
/// <param name="IsInvited">The viewer said yes to this date in a poll, and has not answered yet.</param>
/// <param name="Series">Where it is one of several.</param>
/// <param name="Room">The booked room as it is described today.</param>
public sealed record EventPageView(
    EventId Id, EventTerms Terms, EventSheet Sheet, Room? Room, bool IsCancelled, int Taken, int Maybe, int WaitingCount, int? Headcount, MyAnswer? Mine, bool IsInvited, SeriesPlace? Series = null)
{
    /// <summary>Whether the viewer's own network planned it.</summary>
    public required bool IsOurs { get; init; }

    /// <summary>With whom it is or was hosted; null for a meeting of one network.</summary>
    public Together? Together { get; init; }

    public required bool IsFull { get; init; }

    public Instant StartsAt => Terms.Times.StartsAt;

    public Instant EndsAt => Terms.Times.EndsAt;

    /// <summary>What the organiser said, and for the rest what the room says.</summary>
    public AccessInformation Access => Room is null ? Sheet.Access : Sheet.Access.CompletedBy(Room.Features);

    public string Route => Sheet.Route.Length > 0 ? Sheet.Route : Room?.Directions ?? "";

    public int? PlacesLeft => Together is null ? Terms.Capacity - Taken : null;

    public bool IComeForSure => Mine is { Answer: RsvpAnswer.Yes, Waits: false, IsOffered: false };
}

public sealed class EventDetails(PortalDb db, INetworkSeal seal, EventSheets sheets, EventHosts hosts, RoomCatalogue rooms)
{
    private static readonly PlannedQuery<Asked, Found> Planned = new((db, asked) =>
    {
        var answers = db.Set<Rsvp>().Where(r => r.Event == asked.Meeting && r.Network == asked.Viewer.Network);
        return EventRow.Of(db, db.Set<Event>().AsNoTracking().VisibleTo(asked.Viewer).Where(e => e.Id == asked.Meeting), asked.Viewer)
            .Select(row => new Found(row, answers.Count(r => r.Answer == RsvpAnswer.Maybe), answers.Count(r => r.Waiting != null && r.OfferedUntil == null)));
    });

    /// <returns>Null where there is no such meeting for this viewer.</returns>
    public async Task<EventPageView?> Handle(Viewer viewer, EventId id, CancellationToken ct)
    {
        if (await Planned.FirstOrDefaultAsync(db, new(viewer, id), ct) is not { } found)
        {
            return null;
        }

        var (meeting, mine) = (found.Row.Meeting, found.Row.Mine);
        var sheet = await sheets.OfAsync(viewer, meeting, ct);
        var together = found.Row.HasHosts ? await hosts.OfAsync(viewer, id, ct) : null;
        var ours = together is null ? 0 : await db.Set<Rsvp>().CountAsync(r => r.Event == id && r.Network == viewer.Network && r.Answer == RsvpAnswer.Yes && (!together.ShowsSeats || r.Waiting == null), ct);
        return new EventPageView(
            meeting.Id,
            meeting.Terms(),
            sheet, sheet.Room is { } room ? await rooms.Find(room, ct) : null, meeting.IsCancelled, together is null ? meeting.Taken : ours,
            found.Maybe, together is null or { ShowsSeats: true } ? found.Waiting : 0, meeting.Network == viewer.Network ? meeting.Headcount : null,
            mine is null ? null : Answered(mine, seal.Open(viewer.Network, mine.Needs), together is null && mine is { Waiting: not null, IsOffered: false } ? found.Row.Before + 1 : null),
            mine is null && found.Row.IsInvited,
            await SeriesPlace.OfAsync(db.Set<Event>().VisibleTo(viewer), meeting, sheet.Own, ct))
        {
            IsOurs = meeting.Network == viewer.Network, Together = together, IsFull = together is null or { ShowsSeats: true } && meeting.Taken >= meeting.Capacity,
        };
    }

    private static MyAnswer Answered(Rsvp mine, string needs, int? place) =>
        new(mine.Answer, place, needs, mine.OfferedUntil, mine.WithGuest) { Waits = mine is { Waiting: not null, IsOffered: false }, WasThere = mine.WasThere };

    private sealed record Asked(Viewer Viewer, EventId Meeting);

    private sealed record Found(EventRow Row, int Maybe, int Waiting);
}
