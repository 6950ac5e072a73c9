using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>A chart with its table, and what neither shows: everything that one heading holds.</summary>
/// <param name="Id">Of the heading, and the name of its chart as a file.</param>
/// <param name="Legend">What the two fills of a bar stand for; null where there is one.</param>
public sealed record FigureSection(
    string Id, string Title, string Hint, IReadOnlyList<BarRow> Bars, FigureGrid Grid, IReadOnlyList<string> NotShown, ChartLegend? Legend = null);

/// <param name="Part">The dark part of a bar.</param>
/// <param name="Whole">The pale whole behind it.</param>
public sealed record ChartLegend(string Part, string Whole);

/// <summary>A table of words; the first column heads the rows.</summary>
public sealed record FigureGrid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows);

public sealed record GridRow(string Head, IReadOnlyList<string> Cells);

/// <summary>Exempt hours of all networks together, above the bars of each.</summary>
/// <param name="Share">Used of granted, 0 to 1; null where used is no number.</param>
public sealed record HoursView(string Used, string Granted, double? Share, FigureSection Section);

/// <summary>One measure over the periods.</summary>
/// <param name="Lines">Empty where no period has a number.</param>
/// <param name="HiddenBelow">Under this no number is ever shown; zero where there is no such limit.</param>
public sealed record TrendView(
    string Id, string Title, string Hint, string Sentence, IReadOnlyList<TrendLine> Lines, IReadOnlyList<string> Periods, double Max, double HiddenBelow, FigureGrid Grid);

/// <summary>One entry in the list of releases.</summary>
public sealed record ReleaseLink(string Key, string Period, string PublishedOn);
