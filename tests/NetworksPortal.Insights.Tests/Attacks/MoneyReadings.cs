using static NetworksPortal.Insights.Tests.Attacks.Readings;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>
/// What a reader writes down of money: where each network stands at the end of each month, what it spent in the month, and the categories of a
/// year. He knows that nothing is given back, and which categories there are. Unit: cents.
/// </summary>
internal static class MoneyReadings
{
    private const long Step = DisclosureRules.MoneyBase;
    private const long Half = Step / 2;

    /// <summary>A half-year's money is where its last month stands: one unknown, however often it is published.</summary>
    public static string Stand(Period period, string network) => Name(LastMonth(period), network, Measure.MoneyUsed);

    public static string Spent(Period period, string network) => Name(LastMonth(period), network, "spent");

    public static string Category(int year, string network, string kind) => Name(Period.Month(year, 12), network, kind);

    public static void Read(Bounds bounds, ReleasedTable table, NetworkLabel network)
    {
        var used = table.Of(network, Measure.MoneyUsed).Value;
        bounds.Sum([Stand(table.Period, network.Key)], used - Half, used + Half - 1);
        Follow(bounds, table.Period, network.Key);
        if (!table.Period.ClosesYear)
        {
            return;
        }

        var shown = table.Categories.Where(category => category.Network == network.Key).ToDictionary(category => category.Category, category => category.Amount, StringComparer.Ordinal);
        var kinds = Years.Kinds.ToDictionary(kind => kind, kind => Category(table.Period.Year, network.Key, kind), StringComparer.Ordinal);
        foreach (var (kind, amount) in shown.Where(category => category.Key != CategoryFigure.Other))
        {
            // Rounded down or lifted by a step: which, the page does not say.
            bounds.Know(kinds[kind], amount - Step, amount + Step - 1);
        }

        if (shown.TryGetValue(CategoryFigure.Other, out var rest))
        {
            bounds.Sum(Years.Kinds.Where(kind => !shown.ContainsKey(kind)).Select(kind => kinds[kind]), rest - Step, rest + Step - 1);
        }

        bounds.IsSum(Stand(table.Period, network.Key), [.. kinds.Values]);
    }

    /// <summary>
    /// Rules that measure one thing twice: with a step, the month's own spending stands rounded beside the running total, and each category and their sum are
    /// rounded by themselves; without, all is exact. A category of fewer than three invoices is left out, and nothing else for its sake.
    /// </summary>
    public static void Weak(Bounds bounds, IReadOnlyList<CountTable> years, int step)
    {
        var before = new Dictionary<(string Network, int Year), long>();
        foreach (var counts in years.Where(counts => counts.Period.Kind == PeriodKind.Month || counts.Period.ClosesYear))
        {
            foreach (var network in counts.Networks)
            {
                var (key, year) = (network.Label.Key, counts.Period.Year);
                Know(bounds, Stand(counts.Period, key), network.MoneyUsed, step);
                if (counts.Period.Kind == PeriodKind.Month)
                {
                    Know(bounds, Spent(counts.Period, key), network.MoneyUsed - before.GetValueOrDefault((key, year)), step);
                    Follow(bounds, counts.Period, key);
                    before[(key, year)] = network.MoneyUsed;
                }
                else
                {
                    network.Categories.Where(category => category.Invoices >= DisclosureRules.CategoryInvoices).ToList().ForEach(category => Know(bounds, Category(year, key, category.Key), category.Amount, step));
                    bounds.IsSum(Stand(counts.Period, key), [.. network.Categories.Select(category => Category(year, key, category.Key))]);
                }
            }
        }
    }

    /// <summary>Where a network stands is where it stood and what it spent since.</summary>
    private static void Follow(Bounds bounds, Period period, string network)
    {
        var month = LastMonth(period);
        if (period.Kind == PeriodKind.Month)
        {
            bounds.IsSum(Stand(month, network), [Spent(month, network), .. month.Key.EndsWith("-01", StringComparison.Ordinal) ? Array.Empty<string>() : [Stand(month.Previous(), network)]]);
        }
    }

    private static void Know(Bounds bounds, string unknown, long amount, int step)
    {
        var shown = (amount + Half) / Step * Step;
        var (low, high) = step == 1 ? (amount, amount) : (shown - Half, shown + Half - 1);
        bounds.Know(unknown, Math.Max(0, low), high);
    }

    private static Period LastMonth(Period period) => Period.Containing(PeriodKind.Month, period.LastDay);
}
