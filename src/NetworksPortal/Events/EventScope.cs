using NetworksPortal.Events.Hosting;
using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

internal static class EventScope
{
    /// <summary>The meetings that exist for <paramref name="viewer"/>. Every question inside a space starts here.</summary>
    public static IQueryable<Event> VisibleTo(this IQueryable<Event> events, Viewer viewer) => events.Where(meeting =>
        (meeting.Network == viewer.Network && (viewer.IsIn(EventCircles.InsideOf(EventAudience.Core)) || meeting.Audience != EventAudience.Core))
        || (meeting.Audience == EventAudience.HostingNetworks && meeting.CoHosts.Any(host => host.Network == viewer.Network && host.State == CoHostState.Accepted)));

    /// <summary>Those that the viewer's own network holds: what it wrote around a meeting is for itself alone, also where others are invited.</summary>
    public static IQueryable<Event> OwnedBy(this IQueryable<Event> events, Viewer viewer) => events.VisibleTo(viewer).Where(meeting => meeting.Network == viewer.Network);

    /// <summary>The meetings of whose answers <paramref name="viewer"/> may read those of their own network.</summary>
    public static IQueryable<Event> AnswersReadBy(this IQueryable<Event> events, Viewer viewer) => events.VisibleTo(viewer).Where(meeting => viewer.IsIn(EventCircles.Answers));

    /// <summary>The meetings that <paramref name="viewer"/> may change, count and call off: those that a core member's own network planned, nobody else's.</summary>
    public static IQueryable<Event> ManagedBy(this IQueryable<Event> events, Viewer viewer) => events.Where(meeting => meeting.Network == viewer.Network && viewer.IsIn(EventCircles.Answers));
}
