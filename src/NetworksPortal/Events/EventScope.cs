using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

internal static class EventScope
{
    /// <summary>The meetings that exist for <paramref name="viewer"/>. Every question inside a space starts here.</summary>
    public static IQueryable<Event> VisibleTo(this IQueryable<Event> events, Viewer viewer) => events.Where(
        meeting => meeting.Network == viewer.Network && (viewer.IsCore || meeting.Audience != EventAudience.Core));

    /// <summary>The meetings that <paramref name="viewer"/> may change: a core member's own network's, nobody else's.</summary>
    public static IQueryable<Event> ManagedBy(this IQueryable<Event> events, Viewer viewer) => events.Where(
        meeting => meeting.Network == viewer.Network && viewer.IsCore);
}
