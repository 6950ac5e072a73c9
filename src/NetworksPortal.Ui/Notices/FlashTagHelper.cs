using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Notices;

/// <summary><c>&lt;flash /&gt;</c>: what just happened, said once and until the next page. The layout has it.</summary>
[HtmlTargetElement("flash", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FlashTagHelper(FlashCookie cookie, SymbolSheet sheet) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (cookie.Take(View.HttpContext) is not { Length: > 0 } sentence)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "wrap flash");
        output.Content.AppendHtml("<div class=\"callout callout--ok\" role=\"status\">").AppendHtml(sheet.Icon("check"))
            .AppendHtml("<p>").Append(sentence).AppendHtml("</p></div>");
    }
}
