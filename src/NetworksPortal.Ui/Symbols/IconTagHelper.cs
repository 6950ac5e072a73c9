using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Symbols;

/// <summary><c>&lt;icon name="cal" /&gt;</c>: an icon beside a word, never instead of one.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(SymbolSheet sheet) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Svg.Write(output, sheet.Use("i-" + Name), "icon");
}

/// <summary><c>&lt;emblem name="roze" /&gt;</c>: the drawing of a network; a network without one shows the table.</summary>
[HtmlTargetElement("emblem", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmblemTagHelper(SymbolSheet sheet) : TagHelper
{
    public const string Fallback = "e-kring";

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) => Svg.Write(output, sheet.Use(sheet.EmblemId(Name)), "emblem");
}

/// <summary><c>&lt;mark-symbol /&gt;</c>: eight seats around a table, one of them open.</summary>
[HtmlTargetElement("mark-symbol", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MarkSymbolTagHelper(SymbolSheet sheet) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => Svg.Write(output, sheet.Use("m-kring"), "mark-symbol");
}

/// <summary><c>&lt;symbols /&gt;</c>: the symbols that the page used. Stands once, last in the layout.</summary>
[HtmlTargetElement("symbols", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SymbolsTagHelper(SymbolSheet sheet) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (sheet.IsEmpty)
        {
            output.SuppressOutput();
            return;
        }

        // Not display:none, or a pattern among them would paint nothing.
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vh");
        output.Attributes.SetAttribute("width", "1");
        output.Attributes.SetAttribute("height", "1");
        output.Attributes.SetAttribute("aria-hidden", "true");
        foreach (var symbol in sheet.Markup)
        {
            output.Content.AppendHtml(symbol);
        }
    }
}

internal static class Svg
{
    public static void Write(TagHelperOutput output, string href, string cssClass)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var extra = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", extra is null ? cssClass : $"{cssClass} {extra}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"{href}\"/>");
    }
}
