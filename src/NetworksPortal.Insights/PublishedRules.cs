using static NetworksPortal.Insights.DisclosureRules;

namespace NetworksPortal.Insights;

/// <summary>
/// What can be checked on a table without its true counts. It holds for whatever disclosure control makes; a stored table for which
/// it does not hold was made by something else.
/// </summary>
internal static class PublishedRules
{
    public static void Check(ReleasedTable table)
    {
        Demand(table.Networks.All(CountChecks.IsLabel), "a network's label has the wrong form");
        Demand(table.Networks.Select(network => network.Key).Distinct().Count() == table.Networks.Count, "a network comes twice");
        Demand(table.FigureCount == (table.Networks.Count + 1) * table.Measures.Count, "it has figures of unknown networks");
        foreach (var measure in table.Measures)
        {
            var shown = table.Networks.Select(network => table.Of(network, measure)).ToList();
            Demand(shown.TrueForAll(figure => Allows(measure, figure)), "a figure breaks its rule");
            Demand(measure == Measure.HoursUsed ? AllowsAllHours(shown, table.Total(measure)) : table.Total(measure) == Totals.Of(measure, shown), "a total breaks its rule");
        }

        Demand(table.Period.Kind == PeriodKind.Month || table.Networks.All(network => AllowsAttendance(table, network)), "attendance of too few meetings is shown");
        Demand(AllowsOwnWords(table), "a network's own words break their rule");
        Demand(table.Categories.All(category => AllowsCategory(table, category)), "a category breaks its rule");
    }

    private static bool Allows(Measure measure, Figure figure) => measure switch
    {
        Measure.Members or Measure.Attendance => IsBand(figure, PeopleBase, PeopleFloor),
        Measure.HoursUsed => IsBand(figure, HoursBase * QuartersPerHour, HoursFloor * QuartersPerHour),
        Measure.MoneyUsed => figure.Kind == FigureKind.Rounded && figure.Value % MoneyBase == 0,
        _ => figure.Kind == FigureKind.Exact,
    };

    private static bool IsBand(Figure figure, int step, int floor) => figure.Kind switch
    {
        FigureKind.Rounded => figure.Value >= floor && figure.Value % step == 0,
        FigureKind.FewerThan => figure.Value == floor,
        FigureKind.Withheld => figure.Reason != Withholding.None,
        _ => false,
    };

    private static bool AllowsAttendance(ReleasedTable table, NetworkLabel network)
    {
        var attendance = table.Of(network, Measure.Attendance);
        return attendance.Kind == FigureKind.Withheld || table.Of(network, Measure.Events).Value >= AttendanceEvents;
    }

    private static bool AllowsAllHours(List<Figure> shown, Figure total)
    {
        var hidden = shown.Count(figure => figure.Kind == FigureKind.Withheld);
        if (hidden == 0)
        {
            return total == Totals.Of(Measure.HoursUsed, shown);
        }

        var rest = shown.Where(figure => figure.IsNumber).Sum(figure => -figure.Value) + total.Value;
        return Allows(Measure.HoursUsed, total)
            && (total.Kind == FigureKind.Withheld || (hidden >= HoursHiddenNetworks && rest >= HoursFloor * QuartersPerHour));
    }

    private static bool AllowsOwnWords(ReleasedTable table) =>
        (table.Period.Kind == PeriodKind.HalfYear || table.OwnWords.Count == 0)
        && table.OwnWords.All(told => told.Told.CanBePublished && table.Networks.Any(network => network.Key == told.Network))
        && table.OwnWords.Select(told => told.Network).Distinct().Count() == table.OwnWords.Count;

    private static bool AllowsCategory(ReleasedTable table, CategoryFigure category) =>
        table.Period.ClosesYear && CountChecks.IsKey(category.Category) && category.Amount >= 0 && category.Amount % MoneyBase == 0
        && table.Networks.Any(network => network.Key == category.Network);

    private static void Demand(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new InvalidReleaseException(complaint);
        }
    }
}
