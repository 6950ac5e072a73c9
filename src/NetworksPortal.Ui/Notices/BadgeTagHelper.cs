using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Notices;

/// <summary><c>&lt;badge tone="ok" icon="check"&gt;Ja&lt;/badge&gt;</c>: a short state, in words.</summary>
[HtmlTargetElement("badge")]
public sealed class BadgeTagHelper(SymbolSheet sheet) : TagHelper
{
    /// <summary><c>ok</c>, <c>warn</c>, <c>bad</c>, <c>accent</c> or none.</summary>
    public string? Tone { get; set; }

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Badge.Class(Tone));
        if (!string.IsNullOrEmpty(Icon))
        {
            output.PreContent.SetHtmlContent(sheet.Icon(Icon));
        }
    }
}

/// <summary><c>&lt;callout icon="info" tone="warn"&gt;…&lt;/callout&gt;</c>: something to know before going on.</summary>
[HtmlTargetElement("callout")]
public sealed class CalloutTagHelper(SymbolSheet sheet) : TagHelper
{
    public string Icon { get; set; } = "info";

    /// <summary><c>ok</c>, <c>warn</c>, <c>bad</c>, <c>calm</c> or none for the network's own colour.</summary>
    public string? Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", "callout" + (string.IsNullOrEmpty(Tone) ? "" : " callout--" + Tone) + (extra is null ? "" : " " + extra));
        output.PreContent.AppendHtml(sheet.Icon(Icon)).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}

/// <summary>What belongs in a place that is still empty, and the first step to fill it.</summary>
[HtmlTargetElement("empty")]
public sealed class EmptyTagHelper(SymbolSheet sheet) : TagHelper
{
    public string Icon { get; set; } = "info";

    public string Title { get; set; } = "";

    public string? ActionHref { get; set; }

    public string? ActionText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml(sheet.Icon(Icon)).AppendHtml("<p class=\"as-h3\"><b>").Append(Title).AppendHtml("</b></p><div>");
        output.PostContent.AppendHtml("</div>");
        if (!string.IsNullOrEmpty(ActionHref))
        {
            var link = new TagBuilder("a");
            link.Attributes["class"] = "btn btn--soft";
            link.Attributes["href"] = ActionHref;
            link.InnerHtml.Append(ActionText ?? "");
            output.PostContent.AppendHtml(link);
        }
    }
}
