using System.Text.RegularExpressions;

namespace NetworksPortal.Insights;

/// <summary>A count that cannot be true, or a label that would break the payload, stops the release before anything is published.</summary>
internal static partial class CountChecks
{
    private const int LongestName = 80;

    public static void Demand(CountTable counts, IReadOnlyCollection<ReleasedTable> earlier, IReadOnlyCollection<Period> withdrawn)
    {
        Demand(counts.Networks.All(network => IsLabel(network.Label)), "a network's label has the wrong form");
        Demand(counts.Networks.Select(network => network.Label.Key).Distinct().Count() == counts.Networks.Count, "a network comes twice");
        Demand(counts.Networks.All(IsPossible), "a count cannot be true");
        Demand(counts.Networks.All(network => network.Categories.All(category => IsKey(category.Key))), "a category's key has the wrong form");
        Demand(counts.Networks.All(network => network.OwnWords is null || network.OwnWords.CanBePublished), "a network's own words have the wrong form");
        var before = earlier.Select(table => table.Period).Concat(withdrawn);
        Demand(before.All(period => period.Kind == PeriodKind.HalfYear && period < counts.Period), "a later period is already out");
    }

    public static bool IsLabel(NetworkLabel label) =>
        IsKey(label.Key) && IsKey(label.Accent) && IsKey(label.Emblem)
        && label.Name.Length is > 0 and <= LongestName && !label.Name.Any(char.IsControl);

    public static bool IsKey(string key) => Key().IsMatch(key);

    private static bool IsPossible(NetworkCounts network)
    {
        long[] numbers =
        [
            network.Members, network.Churn, network.Events, network.CountedEvents, network.Headcount, network.HoursGranted, network.HoursUsed,
            network.HoursContributors, network.MoneyGranted, network.MoneyUsed,
            .. network.Categories.Select(category => category.Amount), .. network.Categories.Select(category => (long)category.Invoices),
        ];
        return network.CountedEvents <= network.Events && Array.TrueForAll(numbers, number => number >= 0);
    }

    private static void Demand(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new ArgumentException($"Nothing is released: {complaint}.");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,60}\z", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Key();
}
