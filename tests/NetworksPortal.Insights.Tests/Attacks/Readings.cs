using NetworksPortal.Insights.Tests.Support;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>What a reader of every release writes down: one equation for each published cell, total, year and category.</summary>
internal static class Readings
{
    private const int Quarters = DisclosureRules.QuartersPerHour;
    private static readonly Measure[] People = [Measure.Members, Measure.Attendance];

    public static string Name(Period period, string network, object what) => $"{period}/{network}/{what}";

    /// <summary>Releases as they are made, and all that their cells say.</summary>
    public static Bounds Ours(IReadOnlyList<CountTable> years, SecretOffsets key)
    {
        var (bounds, tables, halves) = (new Bounds(), new List<ReleasedTable>(), new List<ReleasedTable>());
        var churn = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var counts in years)
        {
            var counted = counts with { Networks = [.. counts.Networks.Select(network => network with { Churn = churn[network.Label.Key] = churn.GetValueOrDefault(network.Label.Key) + network.Churn })] };
            var outcome = DisclosureControl.Release(counted, key, counts.Period.Kind == PeriodKind.HalfYear ? halves : []);
            outcome.MemberFiguresSet.ToList().ForEach(network => churn[network] = 0);
            tables.Add(outcome.Table);
            if (counts.Period.Kind == PeriodKind.HalfYear)
            {
                halves.Add(outcome.Table);
            }

            Read(bounds, outcome.Table, halves);
        }

        foreach (var (first, second) in halves.Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            ReadYear(bounds, first, second);
        }

        bounds.Solve();
        return bounds;
    }

    /// <summary>Small figures are hidden, the others exact; totals are of everything.</summary>
    public static Bounds ThresholdOnly(IReadOnlyList<CountTable> years, SecretOffsets key) => Weak(years, step: 1);

    /// <summary>Small figures are hidden, the others and the totals rounded to the nearest step, without a secret.</summary>
    public static Bounds NearestStep(IReadOnlyList<CountTable> years, SecretOffsets key) => Weak(years, step: 5);

    private static void Read(Bounds bounds, ReleasedTable table, List<ReleasedTable> halves)
    {
        string Of(NetworkLabel network, Measure measure) => Name(table.Period, network.Key, measure);
        foreach (var network in table.Networks)
        {
            foreach (var measure in table.Measures.Intersect(People))
            {
                // A member figure that stands may be up to four moves old; one that moved is new.
                var stands = measure == Measure.Members && halves is [.., var last, _] && last.Of(network, measure) == table.Of(network, measure);
                var slack = stands ? DisclosureRules.MemberChurn - 1 : 0;
                Band(bounds, [Of(network, measure)], table.Of(network, measure), $"start/{network.Key}/{measure}", DisclosureRules.PeopleBase, 1, slack);
            }

            if (table.Measures.Contains(Measure.HoursUsed))
            {
                Band(bounds, [Of(network, Measure.HoursUsed)], table.Of(network, Measure.HoursUsed), $"start/{network.Key}/hours", DisclosureRules.HoursBase, Quarters, 0);
            }

            MoneyReadings.Read(bounds, table, network);
        }

        if (table.Measures.Contains(Measure.HoursUsed))
        {
            ReadRest(bounds, table, Of);
        }
    }

    /// <summary>The total less what is shown is a figure over the networks that are not.</summary>
    private static void ReadRest(Bounds bounds, ReleasedTable table, Func<NetworkLabel, Measure, string> of)
    {
        var hidden = table.Networks.Where(network => table.Of(network, Measure.HoursUsed).Kind == FigureKind.Withheld).Select(network => of(network, Measure.HoursUsed)).ToList();
        var (total, shown) = (table.Total(Measure.HoursUsed), table.Networks.Select(network => table.Of(network, Measure.HoursUsed)).Where(figure => figure.IsNumber).Sum(figure => figure.Value));
        if (hidden.Count > 0 && total.IsNumber)
        {
            bounds.Sum(hidden, total.Value - shown, total.Value - shown + (DisclosureRules.HoursBase * Quarters) - 1, "start/*/hours", Quarters, DisclosureRules.HoursBase - 1);
        }
        else if (hidden.Count > 0 && total.Kind == FigureKind.FewerThan)
        {
            bounds.Sum(hidden, 0, total.Value - 1);
        }
        else if (hidden.Count == 0 && total.IsNumber)
        {
            Assert.Equal(shown, total.Value);
        }
    }

    /// <summary>A year is the sum of its published halves; what is not in both has none. It is an equation among figures that are known.</summary>
    private static void ReadYear(Bounds bounds, ReleasedTable first, ReleasedTable second)
    {
        foreach (var network in first.Networks)
        {
            var (one, two) = (first.Of(network, Measure.HoursUsed), second.Of(network, Measure.HoursUsed));
            if (one.IsNumber && two.IsNumber)
            {
                var most = 2 * ((DisclosureRules.HoursBase * Quarters) - 1);
                bounds.Sum([Name(first.Period, network.Key, Measure.HoursUsed), Name(second.Period, network.Key, Measure.HoursUsed)], one.Value + two.Value, one.Value + two.Value + most, $"start/{network.Key}/hours", 2 * Quarters, DisclosureRules.HoursBase - 1);
            }
        }
    }

    private static void Band(Bounds bounds, string[] unknown, Figure figure, string start, int step, int unit, int slack)
    {
        bounds.Know(unknown[0], 0, Bounds.Unbounded);
        if (figure.IsNumber)
        {
            bounds.Sum(unknown, figure.Value - slack, figure.Value + (step * unit) - 1 + slack, start, unit, step - 1);
        }
        else if (figure.Kind == FigureKind.FewerThan)
        {
            bounds.Sum(unknown, 0, figure.Value - 1 + slack, start, unit, step - 1);
        }
    }

    private static Bounds Weak(IReadOnlyList<CountTable> years, int step)
    {
        var bounds = new Bounds();
        foreach (var counts in years.Where(counts => counts.Period.Kind == PeriodKind.HalfYear))
        {
            Weak(bounds, counts, Measure.Members, network => network.Members, network => network.Members < DisclosureRules.PeopleFloor, step, DisclosureRules.PeopleFloor - 1);
            Weak(bounds, counts, Measure.Attendance, network => network.Headcount, network => network.CountedEvents < DisclosureRules.AttendanceEvents, step, Bounds.Unbounded);
            Weak(bounds, counts, Measure.HoursUsed, network => network.HoursUsed, network => network.HoursContributors < DisclosureRules.HoursContributors, step * Quarters, Bounds.Unbounded);
        }

        MoneyReadings.Weak(bounds, years, step);
        bounds.Solve();
        return bounds;
    }

    private static void Weak(Bounds bounds, CountTable counts, Measure measure, Func<NetworkCounts, long> of, Func<NetworkCounts, bool> isHidden, long step, long mostHidden)
    {
        foreach (var network in counts.Networks)
        {
            var (low, high) = isHidden(network) ? (0, mostHidden) : Nearest(of(network), step);
            bounds.Know(Name(counts.Period, network.Label.Key, measure), low, high);
        }

        var total = Nearest(counts.Networks.Sum(of), step);
        bounds.Sum(counts.Networks.Select(network => Name(counts.Period, network.Label.Key, measure)), total.Low, total.High);
    }

    private static (long Low, long High) Nearest(long value, long step)
    {
        var shown = (value + (step / 2)) / step * step;
        return (shown - (step / 2), shown + ((step - 1) / 2));
    }
}
