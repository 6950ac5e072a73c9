namespace NetworksPortal.Events.Series;

/// <summary>A meeting as a row of a list.</summary>
/// <param name="Later">Those of its series that come after it and are no rows themselves.</param>
public sealed record SeriesRow<T>(T Meeting, IReadOnlyList<T> Later);

/// <summary>Keeps a list of meetings readable beside a series of many.</summary>
public static class SeriesRows
{
    /// <param name="meetings">In the order of the list.</param>
    /// <param name="series">Of which series a meeting is one.</param>
    /// <param name="shown">How many meetings of a series are rows; the last of them leads to the others.</param>
    public static IReadOnlyList<SeriesRow<T>> Of<T>(IReadOnlyList<T> meetings, Func<T, SeriesId?> series, int shown)
        where T : class
    {
        var together = meetings.Where(meeting => series(meeting) is not null).ToLookup(series);
        return
        [
            .. meetings.Select(meeting => (Meeting: meeting, Number: series(meeting) is { } one ? together[one].ToList().IndexOf(meeting) + 1 : 0))
                .Where(row => row.Number <= shown)
                .Select(row => new SeriesRow<T>(row.Meeting, row.Number == shown ? [.. together[series(row.Meeting)].Skip(shown)] : [])),
        ];
    }
}
