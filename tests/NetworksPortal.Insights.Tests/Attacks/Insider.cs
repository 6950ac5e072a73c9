namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>What the insider knows of one half-year: how many others are in the network, and how many of them moved.</summary>
internal sealed record HalfYearOfOthers(int Members, int Churn);

/// <summary>
/// Knows everybody in a network but one, knows the rules, and keeps every release. Asks: is that one in it?
/// The chance to be right is exact: over both answers and all secret starts, the best guess for each thing that can be seen.
/// </summary>
internal static class Insider
{
    /// <param name="publish">What is seen of a history, for each secret start.</param>
    /// <param name="others">The history of the others; the one in question is in the network all along, or never.</param>
    public static double ChanceToBeRight(Func<IReadOnlyList<HalfYearOfOthers>, IReadOnlyList<string>> publish, IReadOnlyList<HalfYearOfOthers> others)
    {
        var without = publish(others);
        var with = publish([.. others.Select(half => half with { Members = half.Members + 1 })]);
        return without.Concat(with).Distinct(StringComparer.Ordinal).Sum(seen => Math.Max(Likelihood(without, seen), Likelihood(with, seen))) / 2;
    }

    public static IReadOnlyList<HalfYearOfOthers> History(Random random, int releases)
    {
        var members = random.Next(22, 60);
        var history = new List<HalfYearOfOthers> { new(members, 0) };
        while (history.Count < releases)
        {
            var joins = random.Next(0, 7);
            var leaves = random.Next(0, Math.Min(7, members - 20));
            members += joins - leaves;
            history.Add(new HalfYearOfOthers(members, joins + leaves));
        }

        return history;
    }

    private static double Likelihood(IReadOnlyList<string> published, string seen) => published.Count(text => text == seen) / (double)published.Count;
}
