using System.Security.Cryptography;
using System.Text;

namespace NetworksPortal.Insights.Tests.Support;

/// <summary>Counts and keys for a test that cares about one thing only.</summary>
internal static class Build
{
    public const string AllNetworks = "*";

    public static Period H1 { get; } = Period.HalfYear(2026, 1);

    public static NetworkCounts Network(string key = "link") => new(new NetworkLabel(key, key.ToUpperInvariant(), "bos", "kring"))
    {
        Founded = new DateOnly(2000, 1, 1),
    };

    public static CountTable Counts(params NetworkCounts[] networks) => new(H1, networks);

    public static CountTable Counts(Period period, params NetworkCounts[] networks) => new(period, networks);

    public static SecretOffsets Key(int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"key {number}")));

    public static ReleasedTable Release(CountTable counts, int key = 1, params ReleasedTable[] earlier) =>
        DisclosureControl.Release(counts, Key(key), earlier).Table;

    /// <summary>
    /// A key for each secret start of a measure, found by trying: the start is how far a count may lie under a whole step
    /// and still be lifted to it.
    /// </summary>
    public static IReadOnlyList<SecretOffsets> KeysForEachStart(string network, Measure measure, int step)
    {
        var keys = new SecretOffsets?[step];
        for (var number = 0; keys.Contains(null); number++)
        {
            Assert.True(number < 1000, "The key does not decide where the steps begin.");
            keys[StartOf(Key(number), network, measure, step)] ??= Key(number);
        }

        return keys!;
    }

    private static int StartOf(SecretOffsets key, string network, Measure measure, int step)
    {
        var whole = 10 * step;
        return Enumerable.Range(0, step).Last(start => Value(key, network, measure, whole - start) >= whole);
    }

    private static long Value(SecretOffsets key, string network, Measure measure, int count)
    {
        if (network == AllNetworks)
        {
            var hidden = Network("one") with { HoursContributors = 4, HoursUsed = count * 4 };
            return DisclosureControl.Release(Counts(hidden, hidden with { Label = Network("two").Label, HoursUsed = 0 }), key, []).Table.Total(measure).Value / 4;
        }

        var any = Network(network);
        var counts = measure switch
        {
            Measure.Members => any with { Members = count },
            Measure.Attendance => any with { Events = 3, CountedEvents = 3, Headcount = count },
            Measure.HoursUsed => any with { HoursContributors = 8, HoursUsed = count * 4 },
            _ => throw new ArgumentOutOfRangeException(nameof(measure)),
        };
        return DisclosureControl.Release(Counts(counts), key, []).Table.Of(counts.Label, measure).Value / (measure == Measure.HoursUsed ? 4 : 1);
    }
}
