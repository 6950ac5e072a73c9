using NetworksPortal.Events.Series;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>A meeting as a line of an agenda, with the viewer's own answer.</summary>
/// <param name="Sheet">What is written about it, opened when somebody reads it.</param>
/// <param name="Taken">Seats given; null where it is hosted together and may not be told.</param>
/// <param name="Headcount">How many there were, for the network that counted them.</param>
/// <param name="IsInvited">They said yes to this date in a poll, and have not answered yet.</param>
public sealed record EventSummary(
    EventId Id, EventAudience Audience, Instant StartsAt, Instant EndsAt, bool IsCancelled,
    Lazy<EventSheet> Sheet, int? Capacity, int? Taken, int? Headcount, MyAnswer? Mine, bool IsInvited = false, SeriesId? Series = null)
{
    public string Title => Sheet.Value.Title;

    public string Place => Sheet.Value.Place;

    public bool IsOnline => Sheet.Value.IsOnline;

    /// <summary>Whether the viewer's own network planned it.</summary>
    public required bool IsOurs { get; init; }

    /// <summary>The other networks that host it, by name.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    public bool IsFull => Capacity is { } seats && Taken >= seats;
}

/// <param name="Place">One's place on the waitlist, counted from one; null with a seat, without the wish for one, or where other networks wait along.</param>
/// <param name="OfferedUntil">A seat waits for them until then; they must still say yes to it.</param>
public sealed record MyAnswer(RsvpAnswer Answer, int? Place, string Needs = "", Instant? OfferedUntil = null, bool WithGuest = false)
{
    public bool IsOffered => OfferedUntil is not null;

    /// <summary>They wait for a seat.</summary>
    public bool Waits { get; init; }

    /// <summary>The core team noted it.</summary>
    public bool WasThere { get; init; }
}
