using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>One measure over the periods, a line a network. A point stands only where a number was published.</summary>
internal sealed class TrendWriter(IReadOnlyList<ReleasedTable> tables, FigureWords words)
{
    private const int Quarters = 4;
    private const double Headroom = 1.1;

    /// <param name="id">Of the heading, and the name of the chart as a file.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="measure">What is drawn, in people, meetings, visits, hours or euro.</param>
    /// <param name="hint">What a reader has to know beside it.</param>
    public TrendView Write(string id, string title, Measure measure, string hint = "")
    {
        var newest = tables[^1];
        var lines = newest.Networks.Select(network => new TrendLine(network.Name, Points(measure, network.Key), network.Accent, Say(newest, network, measure)))
            .Where(line => line.Points.Any(point => point is not null)).ToList();
        if (measure == Measure.HoursUsed && tables.Any(table => table.Total(measure).IsNumber))
        {
            lines.Add(new TrendLine(words["Grid.Total"], [.. tables.Select(table => Point(measure, table.Total(measure)))], null, words.Of(measure, newest.Total(measure))));
        }

        var sentence = string.Join(' ', newest.Networks.Select(network => words["Trend.Sentence", network.Name, Say(tables[0], network, measure), Say(newest, network, measure)]));
        // What was used says little without what was granted.
        Measure[] totals = measure switch { Measure.HoursUsed => [measure, Measure.HoursGranted], Measure.MoneyUsed => [measure, Measure.MoneyGranted], _ => [measure] };
        var rows = tables.Select(table => new GridRow(words.Name(table.Period), [.. newest.Networks.Select(network => Say(table, network, measure)), .. totals.Select(total => words.Of(total, table.Total(total)))]));
        string[] columns = [words["Grid.Period"], .. newest.Networks.Select(network => network.Name), words["Grid.Total"], .. totals.Skip(1).Select(total => words[$"Measure.{total}"])];
        var grid = new FigureGrid(title, columns, [.. rows]);
        return new TrendView(id, title, hint, sentence, lines, [.. tables.Select(table => words.ShortName(table.Period))], Top(lines, measure), Floor(measure), grid);
    }

    private IReadOnlyList<double?> Points(Measure measure, string key) =>
        [.. tables.Select(table => table.Networks.FirstOrDefault(known => known.Key == key) is { } network ? Point(measure, table.Of(network, measure)) : null)];

    private string Say(ReleasedTable table, NetworkLabel network, Measure measure) =>
        table.Networks.Any(known => known.Key == network.Key) ? words.Of(measure, table.Of(network, measure)) : words["Withheld.NotYet"];

    private static double? Point(Measure measure, Figure figure) => figure.IsNumber ? figure.Value / Unit(measure) : null;

    /// <summary>What a reader counts in: hours rather than quarters, euro rather than cents.</summary>
    private static double Unit(Measure measure) => measure switch
    {
        Measure.HoursGranted or Measure.HoursUsed => DisclosureRules.QuartersPerHour,
        Measure.MoneyGranted or Measure.MoneyUsed => 100,
        _ => 1,
    };

    private static double Floor(Measure measure) => measure switch
    {
        Measure.Members or Measure.Attendance => DisclosureRules.PeopleFloor,
        Measure.HoursUsed => DisclosureRules.HoursFloor,
        _ => 0,
    };

    /// <summary>The end of the axis: four round steps, with some room above the highest point.</summary>
    private static double Top(List<TrendLine> lines, Measure measure)
    {
        var most = Math.Max(2 * Floor(measure), Headroom * (lines.SelectMany(line => line.Points).Max() ?? 0));
        var step = Enumerable.Range(0, 10).SelectMany(power => new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, power))).First(step => Quarters * step >= most);
        return Quarters * step;
    }
}
