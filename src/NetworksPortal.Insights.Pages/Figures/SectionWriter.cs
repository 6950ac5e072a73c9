using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>Members, meetings, money and what it went to: each as bars and as a table.</summary>
internal sealed class SectionWriter(ReleasedTable table, FigureWords words)
{
    public IReadOnlyList<FigureSection> Write()
    {
        var sections = new List<FigureSection>();
        if (table.Measures.Contains(Measure.Members))
        {
            sections.Add(Members());
            sections.Add(Meetings());
        }

        sections.Add(Money());
        if (table.Categories.Count > 0)
        {
            sections.Add(Categories());
        }

        return sections;
    }

    private FigureSection Members() => new(
        "leden", words["Members.Title"], words["Members.Hint"],
        Bars(Measure.Members, network => Say(network, Measure.Members)),
        Grid("Members.Title", Measure.Members));

    private FigureSection Meetings() => new(
        "bijeenkomsten", words["Meetings.Title"], words["Meetings.Hint"],
        Bars(Measure.Attendance, network => words[
            table.Of(network, Measure.Attendance).Kind == FigureKind.Withheld ? "Meetings.Withheld" : "Meetings.Value",
            Say(network, Measure.Events),
            Say(network, Measure.Attendance)]),
        Grid("Meetings.Title", Measure.Events, Measure.Attendance));

    private FigureSection Money()
    {
        var most = Math.Max(1, table.Networks.Max(network => (long?)Math.Max(Value(network, Measure.MoneyGranted), Value(network, Measure.MoneyUsed))) ?? 1);
        var bars = table.Networks.Select(network => new BarRow(
            network.Name,
            words["Money.Value", Say(network, Measure.MoneyUsed), Say(network, Measure.MoneyGranted)],
            Value(network, Measure.MoneyUsed) / (double)most,
            Value(network, Measure.MoneyGranted) / (double)most,
            Accent: network.Accent,
            Emblem: network.Emblem));
        var hint = words["Money.Hint", table.Period.Year, words.Day(table.Period.LastDay)];
        return new FigureSection("werkbudget", words["Money.Title"], hint, [.. bars], Grid("Money.Title", Measure.MoneyGranted, Measure.MoneyUsed), HasLegend: true);
    }

    private FigureSection Categories()
    {
        var most = Math.Max(1, table.Categories.Max(category => category.Amount));
        var named = table.Categories.Select(category => (Network: table.Networks.First(network => network.Key == category.Network), category)).ToList();
        var bars = named.Select(row => new BarRow(
            words["Categories.Bar", row.Network.Name, Name(row.category)], SayAmount(row.category), row.category.Amount / (double)most, Accent: row.Network.Accent, Emblem: row.Network.Emblem));
        var rows = named.Select(row => new GridRow(row.Network.Name, [Name(row.category), SayAmount(row.category)]));
        var grid = new FigureGrid(words["Categories.Title", table.Period.Year], [words["Grid.Network"], words["Categories.Column"], words["Measure.MoneyUsed"]], [.. rows]);
        return new FigureSection("waaraan", grid.Caption, words["Categories.Hint"], [.. bars], grid);
    }

    private IReadOnlyList<BarRow> Bars(Measure measure, Func<NetworkLabel, string> value)
    {
        var most = Math.Max(2 * DisclosureRules.PeopleFloor, table.Networks.Max(network => (long?)Value(network, measure)) ?? 0);
        return [.. table.Networks.Select(network => new BarRow(
            network.Name,
            value(network),
            table.Of(network, measure).Kind == FigureKind.Withheld ? null : Value(network, measure) / (double)most,
            NotShown: !table.Of(network, measure).IsNumber,
            Accent: network.Accent,
            Emblem: network.Emblem))];
    }

    private FigureGrid Grid(string caption, params Measure[] measures) => Grids.Of(table, words, words[caption], measures);

    private string Name(CategoryFigure category) => words[$"Category.{category.Category}"];

    private string SayAmount(CategoryFigure category) => words["About", words.Amount(Measure.MoneyUsed, category.Amount)];

    private string Say(NetworkLabel network, Measure measure) => words.Of(measure, table.Of(network, measure));

    private long Value(NetworkLabel network, Measure measure) => table.Of(network, measure).Value;
}
