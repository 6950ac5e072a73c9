using NetworksPortal.Ui.Charts.Pictures;

namespace NetworksPortal.Insights.Pages.Figures;

/// <summary>A chart of a release as a picture of its own, made of what the page shows and of nothing else.</summary>
public sealed class PictureFile(ChartPictures pictures, FigureWords words)
{
    public string NameOf(FiguresView figures, string chart) => $"{words["File.Name"]}-{figures.Key}-{chart}.svg";

    /// <param name="figures">The release as the page shows it.</param>
    /// <param name="chart">Id of a section or a trend.</param>
    /// <returns>Null where the page has no such chart.</returns>
    public byte[]? Draw(FiguresView figures, string chart)
    {
        if (figures.Trends.FirstOrDefault(trend => trend.Id == chart) is { Lines.Count: > 0 } trend)
        {
            var since = words["Picture.Since", trend.Periods[0], trend.Periods[^1]];
            return pictures.Trend(Frame(trend.Id, trend.Title, $"{since} {trend.Hint}", trend.Sentence, []), trend.Lines, trend.Periods, trend.Max, trend.HiddenBelow);
        }

        var section = figures.Sections.Append(figures.Hours?.Section).FirstOrDefault(section => section?.Id == chart);
        return section is null ? null : Draw(figures, section);
    }

    private byte[] Draw(FiguresView figures, FigureSection section)
    {
        var sentence = string.Join(' ', section.Bars.Select(bar => words["Picture.Bar", bar.Name, bar.Value]));
        PictureLegend[] legend = section.Legend is { } two ? [new("accent", two.Part), new("accent-mid", two.Whole)] : [];
        var subtitle = $"{words["Lead", figures.Period, figures.PublishedOn]} {section.Hint}";
        return pictures.Bars(Frame(section.Id, section.Title, subtitle, sentence, section.NotShown), section.Bars, legend);
    }

    private PictureFrame Frame(string id, string title, string subtitle, string sentence, IReadOnlyList<string> notShown) =>
        new(title, subtitle.TrimEnd(), sentence, [.. notShown, words[$"Protection.{ProtectionOf(id)}"]]);

    private static string ProtectionOf(string id) => id.Split('-')[0] switch
    {
        "werkbudget" or "waaraan" => "Money",
        "vrijstelling" or "uren" => "Hours",
        _ => "Text",
    };
}
