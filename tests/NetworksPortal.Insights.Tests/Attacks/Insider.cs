namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>What the insider knows of one half-year: how many others are in the network, and how many of them moved.</summary>
internal sealed record HalfYearOfOthers(int Members, int Churn);

/// <summary>A way to publish member figures: what is seen of a history, for each secret start.</summary>
internal delegate IReadOnlyList<string> Publisher(IReadOnlyList<HalfYearOfOthers> history);

/// <summary>
/// Knows everybody in a network but one, knows the rules, and keeps every release. Asks about that one.
/// The chance to be right is exact: over both answers and all secret starts, the best guess for each thing that can be seen.
/// </summary>
internal static class Insider
{
    /// <summary>Is that one in the network? They are in it all along, or never.</summary>
    /// <param name="publish">What is seen of a history, for each secret start.</param>
    /// <param name="others">The history of the others.</param>
    public static double TellsWhoIsIn(Publisher publish, IReadOnlyList<HalfYearOfOthers> others) =>
        ChanceToBeRight(publish(others), publish([.. others.Select(half => half with { Members = half.Members + 1 })]));

    /// <summary>Did that one join between the last two releases?</summary>
    public static double TellsWhoJoined(Publisher publish, IReadOnlyList<HalfYearOfOthers> others) =>
        ChanceToBeRight(publish(others), publish([.. others.SkipLast(1), others[^1] with { Members = others[^1].Members + 1, Churn = others[^1].Churn + 1 }]));

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

    private static double ChanceToBeRight(IReadOnlyList<string> seenIfNot, IReadOnlyList<string> seenIfSo) =>
        seenIfNot.Concat(seenIfSo).Distinct(StringComparer.Ordinal).Sum(seen => Math.Max(Likelihood(seenIfNot, seen), Likelihood(seenIfSo, seen))) / 2;

    private static double Likelihood(IReadOnlyList<string> published, string seen) => published.Count(text => text == seen) / (double)published.Count;
}
