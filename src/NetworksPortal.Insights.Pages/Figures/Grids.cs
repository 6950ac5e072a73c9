namespace NetworksPortal.Insights.Pages.Figures;

internal static class Grids
{
    /// <summary>A row a network, a column a measure, and the total in the last row.</summary>
    public static FigureGrid Of(ReleasedTable table, FigureWords words, string caption, params Measure[] measures)
    {
        var rows = table.Networks.Select(network => new GridRow(network.Name, [.. measures.Select(measure => words.Of(measure, table.Of(network, measure)))]));
        var total = new GridRow(words["Grid.Total"], [.. measures.Select(measure => words.Of(measure, table.Total(measure)))]);
        return new FigureGrid(
            caption,
            [words["Grid.Network"], .. measures.Select(measure => words[$"Measure.{measure}"])],
            [.. rows, total]);
    }
}
