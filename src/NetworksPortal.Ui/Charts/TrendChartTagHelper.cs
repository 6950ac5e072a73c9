using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Charts;

/// <summary>
/// <c>&lt;trend-chart lines="…" periods="…" max="100" hidden-below="15" label="…" /&gt;</c>: lines over periods. Positions are percentages and
/// text is in rem, so nothing distorts on a phone. What lies in the hatched band is never drawn. The names of the lines go below it, where they hide none, and a table beside it.
/// </summary>
[HtmlTargetElement("trend-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TrendChartTagHelper(SymbolSheet sheet, HtmlEncoder html) : TagHelper
{
    private const double Top = .05;
    private const double Bottom = .8;
    private const double Left = .08;
    private const double Right = .92;

    /// <summary>More than so many names under the axis would run into one another on a phone: then every second one stands.</summary>
    private const int MostNames = 6;

    public IReadOnlyList<TrendLine> Lines { get; set; } = [];

    /// <summary>Short names under the axis, oldest first; the last word, a year, stands on a line of its own.</summary>
    public IReadOnlyList<string> Periods { get; set; } = [];

    public double Max { get; set; } = 100;

    /// <summary>Below this no value is ever shown; the band is hatched. Zero draws no band.</summary>
    public double HiddenBelow { get; set; }

    /// <summary>The chart as a sentence.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart chart--trend");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        var svg = new StringBuilder();
        AppendGrid(svg);
        foreach (var line in Lines)
        {
            AppendLine(svg, line);
            AppendPoints(svg, line);
        }

        AppendPeriods(svg);
        output.Content.SetHtmlContent(svg.ToString());
    }

    private string X(int period) => Percent.Of(Periods.Count < 2 ? (Left + Right) / 2 : Left + ((Right - Left) * period / (Periods.Count - 1)));

    private string Y(double value) => Percent.Of(Height(value));

    private double Height(double value) => Bottom - ((Bottom - Top) * Math.Clamp(value / Max, 0, 1));

    private void AppendGrid(StringBuilder svg)
    {
        for (var quarter = 0; quarter <= 4; quarter++)
        {
            var value = Max * quarter / 4;
            svg.Append($"<line class=\"grid-line\" x1=\"0\" x2=\"100%\" y1=\"{Y(value)}\" y2=\"{Y(value)}\"/>");
            if (quarter > 0)
            {
                svg.Append($"<text x=\"0\" y=\"{Y(value)}\" dy=\"-5\">{Percent.Number(value)}</text>");
            }
        }

        if (HiddenBelow > 0)
        {
            var height = (Bottom - Top) * HiddenBelow / Max;
            svg.Append($"<rect fill=\"url({sheet.Use("p-hatch")})\" x=\"0\" width=\"100%\" y=\"{Y(HiddenBelow)}\" height=\"{Percent.Of(height)}\"/>");
        }
    }

    private void AppendLine(StringBuilder svg, TrendLine line)
    {
        svg.Append(Group(line));
        for (var i = 1; i < line.Points.Count; i++)
        {
            if (line.Points[i - 1] is { } from && line.Points[i] is { } to)
            {
                svg.Append($"<line class=\"s-trend\" x1=\"{X(i - 1)}\" y1=\"{Y(from)}\" x2=\"{X(i)}\" y2=\"{Y(to)}\"/>");
            }
        }

        svg.Append("</g>");
    }

    private void AppendPoints(StringBuilder svg, TrendLine line)
    {
        svg.Append(Group(line));
        for (var i = 0; i < line.Points.Count; i++)
        {
            if (line.Points[i] is { } point)
            {
                svg.Append($"<circle class=\"p-dot f-vivid\" cx=\"{X(i)}\" cy=\"{Y(point)}\" r=\"6\"/>");
            }
        }

        svg.Append("</g>");
    }

    private string Group(TrendLine line) => line.Accent is null ? "<g>" : $"<g data-accent=\"{html.Encode(line.Accent)}\">";

    private void AppendPeriods(StringBuilder svg)
    {
        var year = "";
        var every = Periods.Count > MostNames ? 2 : 1;
        for (var i = (Periods.Count - 1) % every; i < Periods.Count; i += every)
        {
            // The year goes under the months, once, or five periods would run into one another on a phone.
            var space = Periods[i].LastIndexOf(' ');
            var (upper, lower) = space < 0 ? (Periods[i], "") : (Periods[i][..space], Periods[i][(space + 1)..]);
            svg.Append($"<text x=\"{X(i)}\" y=\"89%\" text-anchor=\"middle\">{html.Encode(upper)}</text>");
            svg.Append(lower == year ? "" : $"<text class=\"val\" x=\"{X(i)}\" y=\"97%\" text-anchor=\"middle\">{html.Encode(lower)}</text>");
            year = lower;
        }
    }
}
