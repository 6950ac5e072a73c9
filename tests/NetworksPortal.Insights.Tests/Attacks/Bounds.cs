namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// Unknown whole numbers, each between two bounds, and sums of them that lie between two bounds. Every sum narrows each of its unknowns by
/// what the others can be, again and again until nothing moves: what is left is what a reader can know.
/// </summary>
internal sealed class Bounds
{
    public const long Unbounded = 1_000_000_000;

    private readonly Dictionary<string, (long Low, long High)> unknowns = new(StringComparer.Ordinal);
    private readonly List<(string[] Plus, long Scale, string? Start, long Low, long High)> sums = [];

    public void Know(string unknown, long low, long high)
    {
        var (before, after) = unknowns.GetValueOrDefault(unknown, (0, Unbounded));
        unknowns[unknown] = (Math.Max(low, before), Math.Min(high, after));
    }

    /// <summary>The unknowns together, and <paramref name="scale"/> times a secret start, lie between two bounds.</summary>
    public void Sum(IEnumerable<string> plus, long low, long high, string? start = null, long scale = 1, long highestStart = 0)
    {
        var all = plus.ToArray();
        Array.ForEach(all, unknown => Know(unknown, 0, Unbounded));
        if (start is not null)
        {
            Know(start, 0, highestStart);
        }

        sums.Add((all, scale, start, low, high));
    }

    public (long Low, long High) Of(string unknown) => unknowns[unknown];

    public void Solve()
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (plus, scale, start, low, high) in sums)
            {
                var terms = plus.Select(unknown => (unknown, 1L)).Concat(start is null ? [] : [(start, scale)]).ToList();
                var least = terms.Sum(term => term.Item2 * unknowns[term.Item1].Low);
                var most = terms.Sum(term => term.Item2 * unknowns[term.Item1].High);
                foreach (var (unknown, times) in terms)
                {
                    var (from, to) = unknowns[unknown];
                    var narrower = (
                        Low: Math.Max(from, CeilingOf(low - (most - (times * to)), times)),
                        High: Math.Min(to, FloorOf(high - (least - (times * from)), times)));
                    if (narrower != (from, to))
                    {
                        Assert.True(narrower.Low <= narrower.High, $"The equations contradict each other at {unknown}.");
                        least += times * (narrower.Low - from);
                        most += times * (narrower.High - to);
                        unknowns[unknown] = narrower;
                        moved = true;
                    }
                }
            }
        }
    }

    private static long FloorOf(long number, long by) => (long)Math.Floor(number / (double)by);

    private static long CeilingOf(long number, long by) => (long)Math.Ceiling(number / (double)by);
}
