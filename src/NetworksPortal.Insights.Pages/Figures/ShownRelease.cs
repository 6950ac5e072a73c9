namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>
/// One release as a page shows it. What the page says follows from what was read and from nothing else, so that it is put together once
/// for each language and <see cref="Version"/> and kept; the reading, with its checks, happens each time.
/// </summary>
public sealed class ShownRelease(PublishedRelease release, Publication published, FigureWords words)
{
    /// <summary>Another one wherever the page could say anything else.</summary>
    public string Version => $"{release.Period.Key} {published.Edition}";

    public FiguresView Figures() => FiguresView.Of(release, published, words);
}
