using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

/// <param name="Row">What the database holds; null where it holds nothing of a period that was published.</param>
/// <param name="Period">Its period.</param>
/// <param name="Table">The figures; null where they were withdrawn or the row is refused.</param>
/// <param name="IsRefused">Whether the row is not what was released, or is missing.</param>
public sealed record OpenedRelease(FigureRelease? Row, Period Period, ReleasedTable? Table, bool IsRefused);

/// <summary>
/// Checks the mark of a row at each read, and holds it against what the keystore knows to be published. What a mark that fits stands for is
/// worked out once and kept: a table cannot be changed, and a page that lists five years of releases would work out each of them for every reader.
/// </summary>
public sealed partial class OpenedReleases(ReleaseSeal seal, ILogger<OpenedReleases> log)
{
    private readonly ConcurrentDictionary<string, ReleasedTable> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    /// <summary>Those of a period; a row of no period was never released and has nothing to be listed under.</summary>
    public IReadOnlyList<OpenedRelease> Open(IReadOnlyCollection<FigureRelease> rows, IReadOnlyDictionary<string, PublishedMark> published)
    {
        var missing = published.Keys.Except(rows.Select(row => row.Period));
        return [.. rows.Select(row => Open(row, published.GetValueOrDefault(row.Period))).Concat(missing.Select(period => Refuse(period, null, "It is missing."))).OfType<OpenedRelease>()];
    }

    private OpenedRelease? Open(FigureRelease row, PublishedMark? published)
    {
        try
        {
            row.DemandMark(seal);
            published?.DemandOf(row);
            var period = Period.TryParse(row.Period, out var read) ? read : throw new InvalidReleaseException("it is of no period");
            refused.TryRemove(row.Period, out _);
            return new OpenedRelease(row, period, row.WithdrawnAt is null ? known.GetOrAdd(Convert.ToHexString(row.Mark), _ => row.Read()) : null, IsRefused: false);
        }
        catch (InvalidReleaseException refusal)
        {
            return Refuse(row.Period, row, refusal.Message);
        }
    }

    private OpenedRelease? Refuse(string key, FigureRelease? row, string why)
    {
        if (refused.TryAdd(key, true))
        {
            LogRefusal(key, why);
        }

        return Period.TryParse(key, out var period) ? new OpenedRelease(row, period, Table: null, IsRefused: true) : null;
    }

    [LoggerMessage(LogLevel.Error, "The figures of {Period} are not shown. {Why} Run doctor.")]
    private partial void LogRefusal(string period, string why);
}
