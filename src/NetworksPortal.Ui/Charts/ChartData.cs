namespace NetworksPortal.Ui.Charts;

/// <summary>One row of <c>bar-chart</c>: a name, a bar and its value in words.</summary>
/// <param name="Name">What the bar stands for.</param>
/// <param name="Value">The value as people read it; it stands beside the bar always.</param>
/// <param name="Share">Length of the bar, 0 to 1. Null draws no bar.</param>
/// <param name="Of">Length of the whole that <paramref name="Share"/> is part of, 0 to 1, drawn paler behind it.</param>
/// <param name="NotShown">The truth is withheld: the bar is hatched, and its length must tell nothing but the limit.</param>
/// <param name="Accent">A hue of the theme, or null for the portal's own.</param>
/// <param name="Emblem">A symbol name without <c>e-</c>, or null for none.</param>
public sealed record BarRow(string Name, string Value, double? Share = null, double? Of = null, bool NotShown = false, string? Accent = null, string? Emblem = null);

/// <summary>One part of <c>stacked-bar</c>: how it is filled (<c>accent</c>, <c>mid</c>, <c>vivid</c>, <c>sunken</c>, <c>hatch</c>) and its length, 0 to 1.</summary>
public sealed record BarPart(string Fill, double Share);

/// <summary>One line of <c>trend-chart</c>. A null point was not shown: it is drawn nowhere, and the line breaks there.</summary>
/// <param name="Name">Stands below the chart, beside its colour.</param>
/// <param name="Points">One for each period, in the chart's own unit.</param>
/// <param name="Accent">A hue of the theme.</param>
/// <param name="Last">The last value in words, shown with the name.</param>
public sealed record TrendLine(string Name, IReadOnlyList<double?> Points, string? Accent, string Last);
