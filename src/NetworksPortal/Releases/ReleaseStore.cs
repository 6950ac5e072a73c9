using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Insights;
using NodaTime;
using Period = NetworksPortal.Insights.Period;

namespace NetworksPortal.Releases;

/// <summary>Gives the pages what was published. Every read checks that it is what was released.</summary>
internal sealed class ReleaseStore(ReadReleases releases) : IReleasedStatistics
{
    public async Task<Publication> AllAsync(CancellationToken cancellation)
    {
        var read = (await releases.Handle(cancellation)).OrderByDescending(release => release.Period).ToList();
        return new Publication(
            [.. read.Select(Shown).OfType<PublishedRelease>()],
            [.. read.Where(release => release.Table is null).Select(Unshown)],
            EditionOf(read));
    }

    public async Task<PublishedRelease?> OfAsync(Period period, CancellationToken cancellation) =>
        await releases.OfAsync(period, cancellation) is { } release ? Shown(release) : null;

    private static PublishedRelease? Shown(OpenedRelease release) =>
        release is { Table: { } table, Row: { } row } ? new PublishedRelease(table, DayOf(row.PublishedAt)) : null;

    // Of a row that is refused nothing is passed on but where it stands.
    private static UnshownRelease Unshown(OpenedRelease release) =>
        release is { IsRefused: false, Row: { WithdrawnAt: { } withdrawn } row }
            ? new UnshownRelease(release.Period, DayOf(row.PublishedAt), new Withdrawal(row.Reason, DayOf(withdrawn)))
            : new UnshownRelease(release.Period, PublishedOn: null, Withdrawal: null);

    /// <summary>A mark stands for all that its row tells.</summary>
    private static string EditionOf(IEnumerable<OpenedRelease> read) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', read.Select(release => $"{release.Period.Key} {(release.IsRefused ? "refused" : Convert.ToHexString(release.Row!.Mark))}")))));

    private static DateOnly DayOf(Instant instant) => instant.Local().Date.ToDateOnly();
}
