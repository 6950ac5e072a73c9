namespace NetworksPortal.Events.Series;

internal static class SeriesScope
{
    /// <summary>What comes after a meeting in its series and is not called off.</summary>
    public static IQueryable<Event> Following(this IQueryable<Event> events, Event meeting) => events
        .Where(e => e.Series != null && e.Series == meeting.Series && e.StartsAt > meeting.StartsAt && e.State == EventState.Planned);
}
