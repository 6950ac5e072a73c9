using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Ui.Forms;

/// <summary>What is wrong, in one list that takes the focus and links to each field. Nothing where all is well.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(SymbolSheet sheet, IStringLocalizer<Common> texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = View.ViewData.ModelState.SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, error.ErrorMessage)).ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "callout callout--bad errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "");
        output.Content.AppendHtml(sheet.Icon("warn")).AppendHtml("<div><h2>").Append(texts["Errors.Title"]).AppendHtml("</h2><ul>");
        foreach (var (key, message) in faults)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(key, message)).AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul></div>");
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder(key.Length == 0 ? "span" : "a");
        if (key.Length > 0)
        {
            line.Attributes["href"] = "#" + FieldBinding.IdOf(key);
        }

        line.InnerHtml.Append(message);
        return line;
    }
}
