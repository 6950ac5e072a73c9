using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Charts;

/// <summary><c>&lt;stacked-bar parts="…" label="…" large /&gt;</c>: parts of one whole, and the sentence that says the same. A table goes beside it.</summary>
[HtmlTargetElement("stacked-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StackedBarTagHelper(SymbolSheet sheet) : TagHelper
{
    public IEnumerable<BarPart> Parts { get; set; } = [];

    public string Label { get; set; } = "";

    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "bar bar--l" : "bar");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        var from = 0d;
        foreach (var part in Parts)
        {
            output.Content.AppendHtml($"<rect {Fill.Of(part.Fill, sheet)} x=\"{Percent.Of(from)}\" width=\"{Percent.Of(part.Share)}\" height=\"100%\"/>");
            from += part.Share;
        }
    }
}

/// <summary><c>&lt;chart-key fill="accent" /&gt;</c>: the sample of a fill beside its name in a table or legend.</summary>
[HtmlTargetElement("chart-key", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChartKeyTagHelper(SymbolSheet sheet) : TagHelper
{
    public string Fill { get; set; } = "accent";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "key");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<rect {Charts.Fill.Of(Fill, sheet)} width=\"100%\" height=\"100%\"/>");
    }
}

internal static class Fill
{
    // A pattern is an attribute and not a class: style sheets resolve url(#…) against themselves.
    public static string Of(string name, SymbolSheet sheet) => name switch
    {
        "hatch" => $"fill=\"url({sheet.Use("p-hatch")})\"",
        "accent" or "mid" or "vivid" or "sunken" or "ink" or "line" => $"class=\"f-{name}\"",
        _ => throw new InvalidOperationException($"There is no fill '{name}'."),
    };
}
