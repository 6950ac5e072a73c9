using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Ui.Sees;

/// <summary><c>&lt;sees who="CoreTeam" /&gt;</c> answers "who sees this?" beside a field. Content replaces the audience's own words.</summary>
[HtmlTargetElement("sees", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SeesTagHelper(SeesLabel label) : TagHelper
{
    public Audience Who { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sees");
        output.Content.SetHtmlContent(label.Inner(Who, words.IsEmptyOrWhiteSpace ? null : words));
    }
}

/// <summary><c>&lt;rings who="Members" /&gt;</c>: the same rings, larger and without words, for a list that has its own.</summary>
[HtmlTargetElement("rings", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RingsTagHelper(SymbolSheet sheet) : TagHelper
{
    public Audience Who { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Svg.Write(output, sheet.Use(Who.Symbol()), "rings");
}

/// <summary>The one place that words the answer to "who sees this?".</summary>
public sealed class SeesLabel(SymbolSheet sheet, IStringLocalizer<Common> texts)
{
    internal IHtmlContent Inner(Audience who, IHtmlContent? words = null) => new HtmlContentBuilder()
        .AppendHtml(sheet.Drawing(who.Symbol(), "sees__rings"))
        .AppendHtml("<span>").Append(texts["Sees.Question"]).Append(" ")
        .AppendHtml("<b>").AppendHtml(words ?? new HtmlContentBuilder().Append(texts["Sees." + who])).AppendHtml("</b></span>");
}
