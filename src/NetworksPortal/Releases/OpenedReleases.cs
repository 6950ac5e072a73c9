using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NetworksPortal.Insights;

namespace NetworksPortal.Releases;

/// <param name="Row">What the database holds.</param>
/// <param name="Period">Its period.</param>
/// <param name="Table">The figures; null where they were withdrawn or the row is refused.</param>
/// <param name="IsRefused">Whether the row is not what was released.</param>
public sealed record OpenedRelease(FigureRelease Row, Period Period, ReleasedTable? Table, bool IsRefused);

/// <summary>
/// Checks the mark of a row at each read. What a mark that fits stands for is worked out once and kept: a table cannot be changed,
/// and a page that lists five years of releases would work out each of them for every reader.
/// </summary>
public sealed partial class OpenedReleases(ReleaseSeal seal, ILogger<OpenedReleases> log)
{
    private readonly ConcurrentDictionary<string, ReleasedTable> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    /// <summary>Those of a period; a row of no period was never released and has nothing to be listed under.</summary>
    public IReadOnlyList<OpenedRelease> Open(IEnumerable<FigureRelease> rows) => [.. rows.Select(Open).OfType<OpenedRelease>()];

    private OpenedRelease? Open(FigureRelease row)
    {
        try
        {
            row.DemandMark(seal);
            var period = Period.TryParse(row.Period, out var read) ? read : throw new InvalidReleaseException("it is of no period");
            refused.TryRemove(row.Period, out _);
            return new OpenedRelease(row, period, row.WithdrawnAt is null ? known.GetOrAdd(Convert.ToHexString(row.Mark), _ => row.Read()) : null, IsRefused: false);
        }
        catch (InvalidReleaseException refusal)
        {
            if (refused.TryAdd(row.Period, true))
            {
                LogRefusal(row.Period, refusal.Message);
            }

            return Period.TryParse(row.Period, out var period) ? new OpenedRelease(row, period, Table: null, IsRefused: true) : null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The figures of {Period} are not shown. {Why} Run doctor.")]
    private partial void LogRefusal(string period, string why);
}
