namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>What has no number in a section, and why: a sentence for each measure and reason, with the networks that share it.</summary>
internal static class NotShownWriter
{
    public static IReadOnlyList<string> Write(ReleasedTable table, FigureWords words, params Measure[] measures) =>
        [.. measures.SelectMany(measure => Of(table, words, measure))];

    private static IEnumerable<string> Of(ReleasedTable table, FigureWords words, Measure measure) => table.Networks
        .Select(network => (network.Name, Figure: table.Of(network, measure)))
        .Append((Name: words["NotShown.Total"], Figure: table.Total(measure)))
        .Where(cell => !cell.Figure.IsNumber)
        .GroupBy(cell => cell.Figure)
        .Select(cells => words[KeyOf(cells.Key), words[$"Measure.{measure}"], Joined(words, [.. cells.Select(cell => cell.Name)]), words.Of(measure, cells.Key)]);

    private static string KeyOf(Figure figure) => figure.Kind == FigureKind.FewerThan ? "NotShown.FewerThan" : $"NotShown.{figure.Reason}";

    private static string Joined(FigureWords words, List<string> names) =>
        names is [var only] ? only : words["NotShown.And", string.Join(", ", names.SkipLast(1)), names[^1]];
}
