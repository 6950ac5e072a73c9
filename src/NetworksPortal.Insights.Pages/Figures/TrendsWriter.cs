namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>Every measure over time, as it stood when a release came out: people, meetings and hours by half-year, money by month.</summary>
internal sealed class TrendsWriter(PublishedRelease shown, IReadOnlyList<PublishedRelease> all, FigureWords words)
{
    private const int MostHalves = 6;

    private static readonly (string Id, Measure Measure)[] ByHalfYear =
    [
        ("leden-door-de-tijd", Measure.Members),
        ("bijeenkomsten-door-de-tijd", Measure.Events),
        ("bezoeken-door-de-tijd", Measure.Attendance),
        ("uren-door-de-tijd", Measure.HoursUsed),
    ];

    public IReadOnlyList<TrendView> Write() => [.. HalfYears(), .. Months()];

    private IEnumerable<TrendView> HalfYears()
    {
        var halves = Tables(PeriodKind.HalfYear).TakeLast(MostHalves).ToList();
        return shown.Period.Kind == PeriodKind.HalfYear && halves.Count > 1
            ? ByHalfYear.Select(trend => new TrendWriter(halves, words).Write(trend.Id, words[$"Trend.{trend.Measure}"], trend.Measure))
            : [];
    }

    /// <summary>The months of the newest month's year: a year's money begins at zero again.</summary>
    private IEnumerable<TrendView> Months()
    {
        var months = Tables(PeriodKind.Month).ToList();
        var year = months.Count > 0 ? months[^1].Period.Year : 0;
        var ofYear = months.FindAll(table => table.Period.Year == year);
        return ofYear.Count > 1
            ? [new TrendWriter(ofYear, words).Write("werkbudget-per-maand", words["Trend.MoneyUsed", year], Measure.MoneyUsed, words["Trend.Money.Hint"])]
            : [];
    }

    /// <summary>Oldest first, up to what is shown. Beside the newest half-year stand the months that came out since.</summary>
    private IEnumerable<ReleasedTable> Tables(PeriodKind kind) => all
        .Where(release => release.Period.Kind == kind && (release.Period <= shown.Period || (kind == PeriodKind.Month && IsNewestHalf)))
        .OrderBy(release => release.Period).Select(release => release.Table);

    private bool IsNewestHalf => shown.Period == all.Where(release => release.Period.Kind == PeriodKind.HalfYear).Max(release => release.Period);
}
