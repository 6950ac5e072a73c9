using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// Takes every published cell of every release as an equation and works out between which bounds each true number must lie. What counts is the
/// narrowest, as a part of what the rule of its measure leaves open: under 1 somebody learns more than the rule allows.
/// </summary>
[Collection(AttackTable.Name)]
public sealed class WithheldBoundsTests(AttackTable results)
{
    private const string Asks = "what is the true number? (width left, of what the rule leaves)";
    private const int Worlds = 60;

    [Fact]
    public void No_true_number_can_be_bounded_more_narrowly_than_its_rule_allows()
    {
        var found = Attack(Readings.Ours, "**ours**");

        Assert.All(found, subject => Assert.True(subject.Least >= 1, subject.ToString()));
    }

    [Fact]
    public void The_same_equations_find_hidden_numbers_where_small_ones_are_hidden_and_the_rest_is_exact()
    {
        var found = Attack(Readings.ThresholdOnly, "threshold only");

        // Hours are exact to the hour and counted in quarters.
        Assert.All(found, subject => Assert.InRange(subject.Least, 0, 0.02));
    }

    [Fact]
    public void The_same_equations_find_hidden_numbers_where_all_is_rounded_to_the_nearest_step()
    {
        var found = Attack(Readings.NearestStep, "nearest step, no secret");

        Assert.All(found, subject => Assert.InRange(subject.Least, 0, 0.6));
    }

    [Fact]
    public void Categories_that_add_up_to_their_sum_leave_each_part_a_whole_step()
    {
        Assert.InRange(NarrowestPart(amounts => [.. DisclosureControl.Release(YearOf(amounts), Build.Key(1), []).Table.Categories.Select(category => category.Amount / 100)]), 50, 100);

        // Each to its nearest by itself, beside a sum to its nearest: half a step.
        Assert.InRange(NarrowestPart(amounts => [.. amounts.Select(Nearest), Nearest(amounts.Sum())]), 0, 30);
    }

    /// <returns>For each kind of number how much of what the rule leaves is left: on average, and at least.</returns>
    private List<(string Of, double Mean, double Least)> Attack(Func<IReadOnlyList<CountTable>, SecretOffsets, Bounds> read, string rule)
    {
        var random = new Random(2026);
        var widths = new List<(string Of, double Width)>();
        for (var world = 0; world < Worlds; world++)
        {
            var years = Years.Draw(random);
            var bounds = read(years, Build.Key(world));
            foreach (var number in TrueNumbers.Of(years))
            {
                var (low, high) = bounds.Of(number.Name);
                Assert.InRange(number.Truth, low, high);
                widths.Add((number.Of, Math.Min(1, (high - low) / (double)number.Leaves)));
            }
        }

        var found = widths.GroupBy(width => width.Of, width => width.Width).Select(group => (Of: group.Key, Mean: group.Average(), Least: group.Min())).ToList();
        found.ForEach(subject => results.Add($"every cell of three years' releases: {subject.Of}", Asks, rule, subject.Mean, subject.Least));
        return found;
    }

    /// <summary>Tries every pair and trio of amounts in steps of ten euro; of those that look the same, how far apart the first one can be.</summary>
    private static long NarrowestPart(Func<long[], long[]> publish)
    {
        long[] tried = [.. Enumerable.Range(0, 21).Select(step => step * 10L)];
        var pairs = from first in tried from second in tried select new[] { first, second };
        var trios = from first in tried from second in tried from third in tried select new[] { first, second, third };
        return pairs.Concat(trios).GroupBy(amounts => string.Join(' ', publish(amounts)), StringComparer.Ordinal)
            // Not those that the ends of what is tried cut off.
            .Where(group => group.All(amounts => Array.TrueForAll(amounts, amount => amount > tried[0] && amount < tried[^1])))
            .Min(group => group.Max(amounts => amounts[0]) - group.Min(amounts => amounts[0]) + 10);
    }

    private static CountTable YearOf(long[] euro) => Build.Counts(Period.HalfYear(2025, 2), Build.Network() with
    {
        MoneyUsed = euro.Sum() * 100,
        Categories = [.. euro.Select((amount, index) => new CategoryCounts($"c{index}", amount * 100, 3))],
    });

    private static long Nearest(long euro) => (euro + 25) / 50 * 50;
}
