using NetworksPortal.Events;
using NetworksPortal.Memberships;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Budgets;

public sealed record CostMeeting(EventId Id, string Name);

/// <summary>The meetings that a cost may belong to. Here and not in Budgets, which knows a meeting by its id alone.</summary>
public sealed class CostMeetings(MeetingTitles titles, EventDetails details)
{
    public async Task<IReadOnlyList<CostMeeting>> RecentAsync(Viewer viewer, CancellationToken ct) =>
        [.. (await titles.Handle(viewer, ct)).Select(meeting => new CostMeeting(meeting.Id, $"{Words.Date(meeting.StartsAt.Local().Date)}: {meeting.Title}"))];

    public async Task<bool> IsThereAsync(Viewer viewer, EventId id, CancellationToken ct) => await details.Handle(viewer, id, ct) is not null;
}
