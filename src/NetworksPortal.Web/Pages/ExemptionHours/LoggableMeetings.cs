using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>
/// What the hours need of a meeting: its day, its length and its title. Here and not in ExemptionHours, which knows a
/// meeting by its id alone.
/// </summary>
public sealed class LoggableMeetings(EventDetails details, PastEvents past, UpcomingEvents upcoming)
{
    private const int Most = 150;

    /// <returns>Null where the viewer has no such meeting, or it was called off.</returns>
    public async Task<MeetingHours?> FindAsync(Viewer viewer, EventId id, CancellationToken ct) =>
        await details.Handle(viewer, id, ct) is { IsCancelled: false } meeting
            ? new MeetingHours(id, meeting.StartsAt.Local().Date, Length(meeting))
            : null;

    /// <summary>Titles of the meetings that may have been logged: the latest, and those that go on now.</summary>
    public async Task<IReadOnlyDictionary<EventId, string>> TitlesAsync(Viewer viewer, CancellationToken ct) =>
        (await past.Handle(viewer, Most, ct)).Concat(await upcoming.Handle(viewer, ct)).ToDictionary(meeting => meeting.Id, meeting => meeting.Title);

    /// <summary>In quarters, a started one counted whole.</summary>
    public static int Length(EventPageView meeting) =>
        Math.Clamp((int)Math.Ceiling((meeting.EndsAt - meeting.StartsAt).TotalMinutes / 15), 1, QuarterHours.Most);
}
