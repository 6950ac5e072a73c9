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
        var faults = View.ViewData.ModelState.SelectMany(entry => entry.Value!.Errors, (entry, error) => (entry.Key, error.ErrorMessage)).OrderBy(fault => PlaceOf(fault.Key)).ToList();
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

    /// <summary>Fields stand in a form in the order in which its input declares them; what is about no field comes first.</summary>
    private int PlaceOf(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var input = dot < 0 ? null : View.ViewData.ModelMetadata.Properties[key[..dot]];
        return input is null ? -1 : input.Properties.TakeWhile(property => property.PropertyName != key[(dot + 1)..]).Count();
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
