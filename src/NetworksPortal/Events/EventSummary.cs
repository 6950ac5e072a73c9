using NetworksPortal.Events.Series;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting as a line of an agenda, with the viewer's own answer.</summary>
/// <param name="IsInvited">They said yes to this date in a poll, and have not answered yet.</param>
public sealed record EventSummary(
    EventId Id, EventKind Kind, EventAudience Audience, Instant StartsAt, Instant EndsAt, bool IsCancelled,
    string Title, string Place, bool IsOnline, int? Capacity, int Taken, int? Headcount, MyAnswer? Mine, bool IsInvited = false, SeriesId? Series = null)
{
    public bool IsFull => Capacity is { } seats && Taken >= seats;
}

/// <param name="Place">One's place on the waitlist, counted from one; null with a seat, or without the wish for one.</param>
/// <param name="OfferedUntil">A seat waits for them until then; they must still say yes to it.</param>
public sealed record MyAnswer(RsvpAnswer Answer, int? Place, string Needs = "", Instant? OfferedUntil = null, bool WithGuest = false)
{
    public bool IsOffered => OfferedUntil is not null;
}
