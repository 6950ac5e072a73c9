namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>A number that is never published as it is.</summary>
/// <param name="Of">What kind of number, for the table of results.</param>
/// <param name="Name">Its unknown in the equations.</param>
/// <param name="Truth">What it really is.</param>
/// <param name="Leaves">Highest less lowest that the rule of its measure leaves open.</param>
internal sealed record TrueNumber(string Of, string Name, long Truth, long Leaves);

internal static class TrueNumbers
{
    public static IEnumerable<TrueNumber> Of(IReadOnlyList<CountTable> years)
    {
        foreach (var counts in years)
        {
            foreach (var network in counts.Networks)
            {
                var before = years.FirstOrDefault(other => other.Period == counts.Period.Previous() && other.Period.Year == counts.Period.Year)?.Networks.Single(known => known.Label.Key == network.Label.Key);
                foreach (var number in Of(counts.Period, network, before))
                {
                    yield return number;
                }
            }
        }
    }

    private static IEnumerable<TrueNumber> Of(Period period, NetworkCounts network, NetworkCounts? before)
    {
        var key = network.Label.Key;
        if (period.Kind == PeriodKind.Month)
        {
            yield return new("money at a month's end", MoneyReadings.Stand(period, key), network.MoneyUsed, Money(network));
            yield return new("money of a month", MoneyReadings.Spent(period, key), network.MoneyUsed - (before?.MoneyUsed ?? 0), Money(network));
            yield break;
        }

        yield return new("people and visits", Readings.Name(period, key, Measure.Members), network.Members, Band(DisclosureRules.PeopleBase));
        yield return new("people and visits", Readings.Name(period, key, Measure.Attendance), network.Headcount, Band(DisclosureRules.PeopleBase));
        yield return new("hours", Readings.Name(period, key, Measure.HoursUsed), network.HoursUsed, Band(DisclosureRules.HoursBase) * DisclosureRules.QuartersPerHour);
        foreach (var category in period.ClosesYear ? network.Categories : [])
        {
            yield return new("categories, shown and not", MoneyReadings.Category(period.Year, key, category.Key), category.Amount, Money(network));
        }
    }

    /// <summary>A step and an unknown start within it leave this much.</summary>
    private static long Band(int step) => 2 * (step - 1);

    /// <summary>A whole step, and the upper half of it where the year's money is shown as nothing at all.</summary>
    private static long Money(NetworkCounts network) =>
        (network.MoneyUsed < DisclosureRules.MoneyBase / 2 ? DisclosureRules.MoneyBase / 2 : DisclosureRules.MoneyBase) - 1;
}
