using NetworksPortal.Ui.Charts;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>A chart with its table: everything that one heading shows.</summary>
public sealed record FigureSection(string Id, string Title, string Hint, IReadOnlyList<BarRow> Bars, FigureGrid Grid, bool HasLegend = false);

/// <summary>A table of words; the first column heads the rows.</summary>
public sealed record FigureGrid(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<GridRow> Rows);

public sealed record GridRow(string Head, IReadOnlyList<string> Cells);

/// <summary>Exempt hours of all networks together.</summary>
/// <param name="Share">Used of granted, 0 to 1; null where used is no number.</param>
public sealed record HoursView(string Used, string Granted, double? Share, FigureGrid Grid);

/// <summary>Members over the half-years.</summary>
public sealed record TrendView(string Sentence, IReadOnlyList<TrendLine> Lines, IReadOnlyList<string> Periods, double Max, FigureGrid Grid);

/// <summary>One entry in the list of releases.</summary>
public sealed record ReleaseLink(string Key, string Period, string PublishedOn);
