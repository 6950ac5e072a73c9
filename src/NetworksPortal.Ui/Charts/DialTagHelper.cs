using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Charts;

/// <summary><c>&lt;dial share="0.6" big="1 u 15" small="van 2 uur" label="…"&gt;explanation&lt;/dial&gt;</c>: how much of something is used.</summary>
[HtmlTargetElement("dial")]
public sealed class DialTagHelper(HtmlEncoder html) : TagHelper
{
    /// <summary>0 to 1; more than the whole fills the ring and says so in words.</summary>
    public double Share { get; set; }

    public string Big { get; set; } = "";

    public string Small { get; set; } = "";

    /// <summary>The same as a sentence.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var used = Math.Clamp(Share, 0, 1) * 100;
        var arc = used > 0
            ? $"<circle class=\"dial__val{(Share > 1 ? " dial__val--over" : "")}\" cx=\"60\" cy=\"60\" r=\"50\" pathLength=\"100\" stroke-dasharray=\"{Percent.Number(used)} {Percent.Number(100 - used)}\" transform=\"rotate(-90 60 60)\"/>"
            : "";
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "dial");
        output.Content
            .AppendHtml($"<svg viewBox=\"0 0 120 120\" role=\"img\" aria-label=\"{html.Encode(Label)}\"><circle class=\"dial__track\" cx=\"60\" cy=\"60\" r=\"50\"/>{arc}")
            .AppendHtml($"<text class=\"dial__big\" x=\"60\" y=\"64\">{html.Encode(Big)}</text><text class=\"dial__small\" x=\"60\" y=\"83\">{html.Encode(Small)}</text></svg><div>")
            .AppendHtml(content).AppendHtml("</div>");
    }
}
