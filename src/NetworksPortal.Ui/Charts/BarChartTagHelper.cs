using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Charts;

/// <summary><c>&lt;bar-chart rows="Model.Rows" /&gt;</c>: a list of names, bars and values. The values carry it; the bars are decoration.</summary>
[HtmlTargetElement("bar-chart", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarChartTagHelper(SymbolSheet sheet, HtmlEncoder html) : TagHelper
{
    public IEnumerable<BarRow> Rows { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bars");
        foreach (var row in Rows)
        {
            var accent = row.Accent is null ? "" : $" data-accent=\"{html.Encode(row.Accent)}\"";
            output.Content.AppendHtml($"<li{accent}><span class=\"bars__n\">");
            if (row.Emblem is not null)
            {
                output.Content.AppendHtml(sheet.Drawing(sheet.EmblemId(row.Emblem), "emblem"));
            }

            output.Content.Append(row.Name).AppendHtml("</span>").AppendHtml(Bar(row))
                .AppendHtml($"<span class=\"bars__v{(row.NotShown ? " soft" : "")}\">").Append(row.Value).AppendHtml("</span></li>");
        }
    }

    private string Bar(BarRow row)
    {
        var whole = row.Of is { } of ? Rect("class=\"f-mid\"", of) : "";
        var fill = row.NotShown ? $"fill=\"url({sheet.Use("p-hatch")})\"" : row.Of is null ? "class=\"f-vivid\"" : "class=\"f-accent\"";
        var part = row.Share is { } share ? Rect(fill, share) : "";
        return $"<svg class=\"bar\" aria-hidden=\"true\">{whole}{part}</svg>";
    }

    private static string Rect(string fill, double share) => $"<rect {fill} width=\"{Percent.Of(share)}\" height=\"100%\"/>";
}
