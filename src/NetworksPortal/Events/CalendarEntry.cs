using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Events;

/// <summary>One meeting in a calendar file. Deliberately without organiser, attendees, description or link.</summary>
public sealed record CalendarEntry(
    string Uid, int Sequence, Instant StartsAt, Instant EndsAt, string Title, string Place, bool IsCancelled, bool IsPublic)
{
    /// <summary>They may come, or wait for a seat.</summary>
    public bool IsTentative { get; init; }

    /// <summary>As it stands in the calendar of one member, where others can look along.</summary>
    public static CalendarEntry For(Viewer member, Event meeting, EventSheet sheet) => new(
        CalendarUid.For(member.Persona, meeting.CalendarSecret), meeting.Sequence, meeting.StartsAt, meeting.EndsAt,
        sheet.CalendarTitle, sheet.Place, meeting.IsCancelled, IsPublic: false);
}
