using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting as a line of an agenda, with the viewer's own answer.</summary>
public sealed record EventSummary(
    EventId Id, EventKind Kind, EventAudience Audience, Instant StartsAt, Instant EndsAt, bool IsCancelled,
    string Title, string Place, bool IsOnline, int? Capacity, int Taken, int? Headcount, MyAnswer? Mine)
{
    public bool IsFull => Capacity is { } seats && Taken >= seats;
}

/// <param name="Place">One's place on the waitlist, counted from one; null with a seat, or without the wish for one.</param>
public sealed record MyAnswer(RsvpAnswer Answer, int? Place, string Needs = "");
