using NetworksPortal.Memberships;

namespace NetworksPortal.Events.Polls;

internal static class PollScope
{
    /// <summary>The polls that exist for <paramref name="viewer"/>: those of meetings to which they may come.</summary>
    public static IQueryable<Poll> VisibleTo(this IQueryable<Poll> polls, Viewer viewer) =>
        polls.Where(poll => poll.Network == viewer.Network && (viewer.IsIn(EventCircles.InsideOf(EventAudience.Core)) || poll.Audience != EventAudience.Core));

    /// <summary>The polls that <paramref name="viewer"/> may decide.</summary>
    public static IQueryable<Poll> ManagedBy(this IQueryable<Poll> polls, Viewer viewer) => polls.Where(poll => poll.Network == viewer.Network && viewer.IsCore);
}
