using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Ui.Forms;

/// <summary>
/// A label, its hint, what is wrong, the control and who sees it, wired together. Attributes that it does not know
/// (<c>maxlength</c>, <c>inputmode</c>, <c>rows</c>, <c>min</c>, …) go to the control; content follows the control.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(FieldParts parts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public Audience Sees { get; set; }

    public bool Optional { get; set; }

    /// <summary><c>text</c>, <c>email</c>, <c>date</c>, <c>time</c>, <c>number</c>, <c>search</c>, <c>password</c>, <c>textarea</c>, <c>markdown</c>, <c>file</c> or <c>select</c>.</summary>
    public string Kind { get; set; } = "text";

    /// <summary><c>s</c> or <c>xs</c> for a short answer.</summary>
    public string? Size { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>A date or time repeated in words under the control; empty still leaves the place that a script fills.</summary>
    public string? Words { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldBinding(For, View);
        var describedBy = new List<string>();
        var before = new HtmlContentBuilder()
            .AppendHtml(parts.Label(field.Id, Label, Optional))
            .AppendHtml(parts.Hint(Hint, field.Id + "-hint", describedBy))
            .AppendHtml(parts.Error(field.Error, field.Id + "-error", describedBy));
        var after = new HtmlContentBuilder()
            .AppendHtml(WordsUnder(field, describedBy))
            .AppendHtml(parts.Sees(context.AllAttributes.ContainsName("sees") ? Sees : null, field.Id + "-sees", describedBy));
        var control = FieldControl.Build(Kind, field, Items, Size);
        FieldControl.MoveAttributes(output, control);
        FieldControl.Describe(control, describedBy, field.Error is not null);

        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field--error");
        output.Content.AppendHtml(before).AppendHtml(control).AppendHtml(content).AppendHtml(after);
    }

    private IHtmlContent WordsUnder(FieldBinding field, List<string> describedBy)
    {
        if (Words is null)
        {
            return HtmlString.Empty;
        }

        var id = field.Id + "-words";
        describedBy.Add(id);
        var words = new TagBuilder("date-words");
        words.Attributes["class"] = "hint";
        words.Attributes["id"] = id;
        words.Attributes["for"] = field.Id;
        words.InnerHtml.Append(Words);
        return words;
    }
}
