using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>Members, meetings, visits, money and what it went to: each as bars, as a table, and with what is not shown.</summary>
internal sealed class SectionWriter(ReleasedTable table, FigureWords words)
{
    public IReadOnlyList<FigureSection> Write()
    {
        var sections = new List<FigureSection>();
        if (table.Measures.Contains(Measure.Members))
        {
            sections.Add(Of("leden", "Members", Measure.Members));
            sections.Add(Of("bijeenkomsten", "Meetings", Measure.Events));
            sections.Add(Of("bezoeken", "Attendance", Measure.Attendance));
        }

        sections.Add(Money());
        if (table.Categories.Count > 0)
        {
            sections.Add(Categories());
        }

        return sections;
    }

    /// <summary>Used of granted: for money by the year, for hours by the half-year.</summary>
    public FigureSection Hours() => PartOfWhole("vrijstelling", words["Hours.Title"], words["Hours.Hint"], Measure.HoursUsed, Measure.HoursGranted, words["Hours.Legend"]);

    private FigureSection Of(string id, string name, Measure measure) => new(
        id, words[$"{name}.Title"], words[$"{name}.Hint"],
        Bars(measure, network => measure == Measure.Events ? words["Meetings.Value", Say(network, measure)] : Say(network, measure)),
        Grid(words[$"{name}.Title"], measure),
        NotShownWriter.Write(table, words, measure));

    private FigureSection Money() => PartOfWhole(
        "werkbudget", words["Money.Title"], words["Money.Hint", table.Period.Year, words.Day(table.Period.LastDay)], Measure.MoneyUsed, Measure.MoneyGranted, words["Legend.Used"]);

    private FigureSection PartOfWhole(string id, string title, string hint, Measure part, Measure whole, string legend)
    {
        var most = Math.Max(1, table.Networks.Max(network => (long?)Math.Max(Value(network, whole), Value(network, part))) ?? 1);
        var bars = table.Networks.Select(network => new BarRow(
            network.Name,
            words[IsNumber(network, part) ? "Money.Value" : "Hours.Withheld", Say(network, part), Say(network, whole)],
            IsNumber(network, part) ? Value(network, part) / (double)most : null,
            Value(network, whole) / (double)most,
            NotShown: !IsNumber(network, part),
            Accent: network.Accent,
            Emblem: network.Emblem));
        return new FigureSection(id, title, hint, [.. bars], Grid(title, whole, part), NotShownWriter.Write(table, words, part), new ChartLegend(legend, words["Legend.Granted"]));
    }

    private FigureSection Categories()
    {
        var most = Math.Max(1, table.Categories.Max(category => category.Amount));
        var named = table.Categories.Select(category => (Network: table.Networks.First(network => network.Key == category.Network), category)).ToList();
        var bars = named.Select(row => new BarRow(
            words["Categories.Bar", row.Network.Name, Name(row.category)], SayAmount(row.category), row.category.Amount / (double)most, Accent: row.Network.Accent, Emblem: row.Network.Emblem));
        var rows = named.Select(row => new GridRow(row.Network.Name, [Name(row.category), SayAmount(row.category)]));
        var grid = new FigureGrid(words["Categories.Title", table.Period.Year], [words["Grid.Network"], words["Categories.Column"], words["Measure.MoneyUsed"]], [.. rows]);
        return new FigureSection("waaraan", grid.Caption, words["Categories.Hint"], [.. bars], grid, []);
    }

    private IReadOnlyList<BarRow> Bars(Measure measure, Func<NetworkLabel, string> value)
    {
        var most = Math.Max(measure == Measure.Events ? 1 : 2 * DisclosureRules.PeopleFloor, table.Networks.Max(network => (long?)Value(network, measure)) ?? 0);
        return [.. table.Networks.Select(network => new BarRow(
            network.Name,
            value(network),
            table.Of(network, measure).Kind == FigureKind.Withheld ? null : Value(network, measure) / (double)most,
            NotShown: !table.Of(network, measure).IsNumber,
            Accent: network.Accent,
            Emblem: network.Emblem))];
    }

    private FigureGrid Grid(string caption, params Measure[] measures) => Grids.Of(table, words, caption, measures);

    private string Name(CategoryFigure category) => words[$"Category.{category.Category}"];

    private string SayAmount(CategoryFigure category) => words["About", words.Amount(Measure.MoneyUsed, category.Amount)];

    private string Say(NetworkLabel network, Measure measure) => words.Of(measure, table.Of(network, measure));

    private bool IsNumber(NetworkLabel network, Measure measure) => table.Of(network, measure).IsNumber;

    private long Value(NetworkLabel network, Measure measure) => table.Of(network, measure).Value;
}
