namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// Unknown whole numbers, each between two bounds, and sums of them that lie between two bounds. Every sum narrows each of its unknowns by
/// what the others can be, again and again until nothing moves: what is left is what a reader can know.
/// </summary>
internal sealed class Bounds
{
    public const long Unbounded = 1_000_000_000;

    private readonly Dictionary<string, (long Low, long High)> unknowns = new(StringComparer.Ordinal);
    private readonly List<((string Unknown, long Times)[] Terms, long Low, long High)> sums = [];

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

        sums.Add(([.. all.Select(unknown => (unknown, 1L)), .. start is null ? [] : new[] { (start, scale) }], low, high));
    }

    /// <summary>One unknown is exactly the sum of others.</summary>
    public void IsSum(string whole, params string[] parts)
    {
        Array.ForEach([whole, .. parts], unknown => Know(unknown, 0, Unbounded));
        sums.Add(([.. parts.Select(part => (part, 1L)), (whole, -1L)], 0, 0));
    }

    public (long Low, long High) Of(string unknown) => unknowns[unknown];

    public void Solve()
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (terms, low, high) in sums)
            {
                foreach (var (unknown, times) in terms)
                {
                    var others = terms.Where(term => term.Unknown != unknown).Select(term => Ends(term.Unknown, term.Times)).ToList();
                    // What is left for this one, times what it counts for.
                    var (least, most) = (low - others.Sum(end => end.High), high - others.Sum(end => end.Low));
                    var (from, to) = unknowns[unknown];
                    var narrower = times > 0
                        ? (Low: Math.Max(from, CeilingOf(least, times)), High: Math.Min(to, FloorOf(most, times)))
                        : (Low: Math.Max(from, CeilingOf(-most, -times)), High: Math.Min(to, FloorOf(-least, -times)));
                    if (narrower != (from, to))
                    {
                        Assert.True(narrower.Low <= narrower.High, $"The equations contradict each other at {unknown}.");
                        unknowns[unknown] = narrower;
                        moved = true;
                    }
                }
            }
        }
    }

    private (long Low, long High) Ends(string unknown, long times)
    {
        var (low, high) = unknowns[unknown];
        return times > 0 ? (times * low, times * high) : (times * high, times * low);
    }

    private static long FloorOf(long number, long by) => (long)Math.Floor(number / (double)by);

    private static long CeilingOf(long number, long by) => (long)Math.Ceiling(number / (double)by);
}
