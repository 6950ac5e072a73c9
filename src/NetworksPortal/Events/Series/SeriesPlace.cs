using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>Another meeting of the same series.</summary>
public sealed record SeriesNeighbour(EventId Id, Instant StartsAt);

/// <summary>Where a meeting stands in its series, among those that the reader may see.</summary>
/// <param name="Following">How many come after it and are not called off.</param>
/// <param name="Own">What was changed for this one alone.</param>
public sealed record SeriesPlace(SeriesNeighbour? Before, SeriesNeighbour? After, int Following, SeriesParts Own)
{
    /// <param name="visible">What the reader may see.</param>
    /// <param name="meeting">One of them.</param>
    /// <param name="own">From its sheet.</param>
    /// <param name="ct">Ends it early.</param>
    /// <returns>Null for a meeting that is no part of a series.</returns>
    internal static async Task<SeriesPlace?> OfAsync(IQueryable<Event> visible, Event meeting, SeriesParts own, CancellationToken ct)
    {
        if (meeting.Series is null)
        {
            return null;
        }

        var series = visible.Where(e => e.Series == meeting.Series && e.Id != meeting.Id);
        var before = await series.Where(e => e.StartsAt <= meeting.StartsAt).OrderByDescending(e => e.StartsAt).Select(e => new SeriesNeighbour(e.Id, e.StartsAt)).FirstOrDefaultAsync(ct);
        var after = await series.Where(e => e.StartsAt > meeting.StartsAt).OrderBy(e => e.StartsAt).Select(e => new SeriesNeighbour(e.Id, e.StartsAt)).FirstOrDefaultAsync(ct);
        return new SeriesPlace(before, after, await series.Following(meeting).CountAsync(ct), own);
    }
}
