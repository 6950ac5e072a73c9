using NodaTime;

namespace NetworksPortal.Events;

/// <summary>One meeting in a calendar file. Deliberately without organiser, attendees, description or link.</summary>
public sealed record CalendarEntry(
    string Uid, int Sequence, Instant StartsAt, Instant EndsAt, string Title, string Place, bool IsCancelled, bool IsPublic);
