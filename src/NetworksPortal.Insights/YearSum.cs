namespace NetworksPortal.Insights;

/// <summary>
/// A year as the sum of its two published halves. It is worked out of published cells alone, so that it tells nothing that
/// a reader with a pencil does not know: where a half is withheld or below its floor, the year is withheld, and where a half
/// is not out (any more), there is no year. Members are a stand and not a flow: a year has no number of members.
/// </summary>
public sealed class YearSum
{
    private static readonly Measure[] Flows = [Measure.Events, Measure.Attendance, Measure.HoursGranted, Measure.HoursUsed];
    private static readonly Measure[] RunningTotals = [Measure.MoneyGranted, Measure.MoneyUsed];

    private readonly ReleasedTable _first;
    private readonly ReleasedTable _second;

    private YearSum(ReleasedTable first, ReleasedTable second)
    {
        (_first, _second) = (first, second);
        Networks = [.. second.Networks, .. first.Networks.Where(label => second.Networks.All(known => known.Key != label.Key))];
    }

    /// <summary>What a year can say, in the fixed order.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [.. Flows, .. RunningTotals];

    public int Year => _first.Period.Year;

    /// <summary>The networks of either half, under the name that they had last.</summary>
    public IReadOnlyList<NetworkLabel> Networks { get; }

    /// <summary>The years of which both halves are there, newest first.</summary>
    /// <param name="published">Releases of any kind, in any order; months are left aside.</param>
    public static IReadOnlyList<YearSum> Of(IEnumerable<ReleasedTable> published) =>
    [
        .. published.Where(table => table.Period.Kind == PeriodKind.HalfYear)
            .GroupBy(table => table.Period.Year)
            .Select(year => year.OrderBy(table => table.Period).ToList())
            .Where(halves => halves.Count == 2)
            .Select(halves => new YearSum(halves[0], halves[1]))
            .OrderByDescending(year => year.Year),
    ];

    /// <returns>The year's figure, in the unit of the measure; null where the network is missing from a half.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A year has no such measure.</exception>
    public Figure? Of(NetworkLabel network, Measure measure)
    {
        var (first, second) = (_first.Find(network.Key, Known(measure)), _second.Find(network.Key, measure));
        return first is null || second is null ? null : Joined(measure, first, second);
    }

    /// <summary>All networks together: the sum of what the year shows, and no more; for used hours the sum of the halves' own figures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A year has no such measure.</exception>
    public Figure Total(Measure measure) => Known(measure) == Measure.HoursUsed
        ? Joined(measure, _first.Total(measure), _second.Total(measure))
        : Totals.Of(measure, [.. Networks.Select(network => Of(network, measure)).OfType<Figure>()]);

    /// <summary>Money runs on through the year: its second half is the year already.</summary>
    private static Figure Joined(Measure measure, Figure first, Figure second) => RunningTotals.Contains(measure) ? second : Sum(first, second);

    private static Figure Sum(Figure first, Figure second) => (first, second) switch
    {
        ({ Kind: FigureKind.Withheld }, _) => Figure.Withheld(first.Reason),
        (_, { Kind: FigureKind.Withheld }) => Figure.Withheld(second.Reason),
        ({ IsNumber: true }, { IsNumber: true }) when first.Kind == FigureKind.Exact && second.Kind == FigureKind.Exact => Figure.Exact(first.Value + second.Value),
        ({ IsNumber: true }, { IsNumber: true }) => Figure.Rounded(first.Value + second.Value),
        _ => Figure.Withheld(Withholding.SmallGroup),
    };

    private static Measure Known(Measure measure) =>
        Measures.Contains(measure) ? measure : throw new ArgumentOutOfRangeException(nameof(measure), measure, "A year has no such measure.");
}
