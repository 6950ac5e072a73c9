using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

internal static class TrendWriter
{
    private const double Step = 20;

    /// <param name="tables">Half-years, oldest first.</param>
    /// <param name="words">The language of the page.</param>
    public static TrendView Write(IReadOnlyList<ReleasedTable> tables, FigureWords words)
    {
        var networks = tables[^1].Networks;
        var lines = networks.Select(network => new TrendLine(
            network.Name, [.. tables.Select(table => Point(Members(table, network)))], network.Accent, Say(tables[^1], network, words))).ToList();
        var most = lines.SelectMany(line => line.Points).Max() ?? 0;
        var sentence = string.Join(' ', networks.Select(network => words["Trend.Sentence", network.Name, Say(tables[0], network, words), Say(tables[^1], network, words)]));
        var rows = tables.Select(table => new GridRow(words.Name(table.Period), [.. networks.Select(network => Say(table, network, words))]));
        var grid = new FigureGrid(words["Trend.Title"], [words["Grid.Period"], .. networks.Select(network => network.Name)], [.. rows]);
        return new TrendView(sentence, lines, [.. tables.Select(table => words.ShortName(table.Period))], Step * Math.Max(2, Math.Ceiling(most * 1.1 / Step)), grid);
    }

    private static Figure? Members(ReleasedTable table, NetworkLabel network) =>
        table.Networks.Any(known => known.Key == network.Key) ? table.Of(network, Measure.Members) : null;

    private static double? Point(Figure? figure) => figure is { IsNumber: true } ? figure.Value : null;

    private static string Say(ReleasedTable table, NetworkLabel network, FigureWords words) =>
        Members(table, network) is { } figure ? words.Of(Measure.Members, figure) : words["Withheld.NotYet"];
}
