namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>One release in words and charts, beside those that went before. It knows nothing of its reader.</summary>
public sealed class FiguresView
{
    private const int MostPoints = 6;

    private readonly ReleasedTable _table;
    private readonly FigureWords _words;

    internal FiguresView(PublishedRelease shown, IReadOnlyList<PublishedRelease> all, FigureWords words)
    {
        (_table, _words) = (shown.Table, words);
        var halves = all.Where(release => release.Period.Kind == PeriodKind.HalfYear).ToList();
        Key = shown.Period.Key;
        Period = words.Name(shown.Period);
        PublishedOn = words.Day(shown.PublishedOn);
        NextOn = words.Day((halves.Count > 0 ? halves[0].Period.Next() : shown.Period.Next()).ReleaseDay);
        Sections = new SectionWriter(_table, words).Write();
        Hours = Has(Measure.HoursUsed) ? HoursWriter.Write(_table, words) : null;
        Others = [.. all.Where(release => release.Period != shown.Period).Select(release => new ReleaseLink(release.Period.Key, words.Name(release.Period), words.Day(release.PublishedOn)))];
        var points = halves.Where(release => release.Period <= shown.Period).Take(MostPoints).Select(release => release.Table).Reverse().ToList();
        Trend = Has(Measure.Members) && points.Count > 1 ? TrendWriter.Write(points, words) : null;
    }

    public string Key { get; }

    public string Period { get; }

    public string PublishedOn { get; }

    public string NextOn { get; }

    public IReadOnlyList<FigureSection> Sections { get; }

    public HoursView? Hours { get; }

    public TrendView? Trend { get; }

    public IReadOnlyList<ReleaseLink> Others { get; }

    /// <summary>What the charts say, before them.</summary>
    public IEnumerable<string> Sentences
    {
        get
        {
            if (Has(Measure.Events))
            {
                yield return _words["Sentence.Events", Say(Measure.Events)];
            }

            if (Has(Measure.Members) && Total(Measure.Members).IsNumber)
            {
                yield return Total(Measure.Attendance).IsNumber
                    ? _words["Sentence.People", Say(Measure.Members), Say(Measure.Attendance)]
                    : _words["Sentence.Members", Say(Measure.Members)];
            }

            yield return _words["Sentence.Money", Say(Measure.MoneyGranted), Say(Measure.MoneyUsed)];
            if (Has(Measure.HoursUsed) && Total(Measure.HoursUsed).IsNumber)
            {
                yield return _words["Sentence.Hours", Say(Measure.HoursGranted), Say(Measure.HoursUsed)];
            }
        }
    }

    private bool Has(Measure measure) => _table.Measures.Contains(measure);

    private Figure Total(Measure measure) => _table.Total(measure);

    private string Say(Measure measure) => _words.Of(measure, Total(measure));
}
