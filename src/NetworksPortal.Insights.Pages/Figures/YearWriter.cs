namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>The years whose two halves are out, each as a table.</summary>
internal static class YearWriter
{
    public static IReadOnlyList<FigureGrid> Write(IEnumerable<ReleasedTable> tables, FigureWords words) =>
        [.. YearSum.Of(tables).Select(year => Of(year, words))];

    private static FigureGrid Of(YearSum year, FigureWords words)
    {
        var rows = year.Networks.Select(network => new GridRow(network.Name, [.. YearSum.Measures.Select(measure => Say(measure, year.Of(network, measure), words))]));
        var total = new GridRow(words["Grid.Total"], [.. YearSum.Measures.Select(measure => Say(measure, year.Total(measure), words))]);
        return new FigureGrid(words["Years.Caption", year.Year], [words["Grid.Network"], .. YearSum.Measures.Select(measure => words[$"Measure.{measure}"])], [.. rows, total]);
    }

    private static string Say(Measure measure, Figure? figure, FigureWords words) => figure is null ? words["Years.Missing"] : words.Of(measure, figure);
}
