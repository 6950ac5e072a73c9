namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>One release in words and charts, beside those that went before. It knows nothing of its reader.</summary>
public sealed class FiguresView
{
    private FiguresView(PublishedRelease shown, Publication published, FigureWords words)
    {
        var (table, all, unshown) = (shown.Table, published.Shown, published.Unshown);
        var isHalf = shown.Period.Kind == PeriodKind.HalfYear;
        var halves = all.Where(release => release.Period.Kind == PeriodKind.HalfYear).ToList();
        Key = shown.Period.Key;
        Period = words.Name(shown.Period);
        PublishedOn = words.Day(shown.PublishedOn);
        var last = halves.Select(release => release.Period).Concat(unshown.Select(release => release.Period)).Where(period => period.Kind == PeriodKind.HalfYear).Max();
        NextOn = words.Day((last ?? shown.Period).Next().ReleaseDay);
        Sentences = [.. new GlanceWriter(table, words).Write()];
        Sections = new SectionWriter(table, words).Write();
        Hours = isHalf ? HoursWriter.Write(table, words) : null;
        OwnWords = OwnWordsView.Of(table, words);
        Trends = new TrendsWriter(shown, all, words).Write();
        Years = isHalf ? YearWriter.Write(halves.Where(release => release.Period <= shown.Period).Select(release => release.Table), words) : null;
        Others = [.. all.Where(release => release.Period != shown.Period).Select(release => new ReleaseLink(release.Period.Key, words.Name(release.Period), words.Day(release.PublishedOn)))];
        Unshown = UnshownLine.Of(unshown, words);
    }

    /// <param name="shown">The release to show.</param>
    /// <param name="published">Everything that was published.</param>
    /// <param name="words">The language of the page.</param>
    public static FiguresView Of(PublishedRelease shown, Publication published, FigureWords words) => new(shown, published, words);

    public string Key { get; }

    public string Period { get; }

    public string PublishedOn { get; }

    public string NextOn { get; }

    /// <summary>What the charts say, before them.</summary>
    public IReadOnlyList<string> Sentences { get; }

    public IReadOnlyList<FigureSection> Sections { get; }

    public HoursView? Hours { get; }

    /// <summary>What networks told themselves of their hours.</summary>
    public IReadOnlyList<OwnWordsView> OwnWords { get; }

    public IReadOnlyList<TrendView> Trends { get; }

    /// <summary>Years with two published halves; null for a month, which has none.</summary>
    public IReadOnlyList<FigureGrid>? Years { get; }

    public IReadOnlyList<ReleaseLink> Others { get; }

    public IReadOnlyList<UnshownLine> Unshown { get; }
}
