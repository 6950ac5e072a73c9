using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Ui.Forms;

/// <summary>A yes or no: a box with its label. The hidden twin makes a box that is not checked say so.</summary>
[HtmlTargetElement("check", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckTagHelper(FieldParts parts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public Audience Sees { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldBinding(For, View);
        var describedBy = new List<string>();
        var hint = parts.Hint(Hint, field.Id + "-hint", describedBy);
        var error = parts.Error(field.Error, field.Id + "-error", describedBy);
        var sees = parts.Sees(context.AllAttributes.ContainsName("sees") ? Sees : null, field.Id + "-sees", describedBy);
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.Attributes["type"] = "checkbox";
        box.Attributes["id"] = field.Id;
        box.Attributes["name"] = field.Name;
        box.Attributes["value"] = "true";
        if (field.Checked)
        {
            box.Attributes["checked"] = "checked";
        }

        FieldControl.MoveAttributes(output, box);
        FieldControl.Describe(box, describedBy, field.Error is not null);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field--error");
        output.Content.AppendHtml(error)
            .AppendHtml("<div class=\"check\">").AppendHtml(box).AppendHtml($"<label for=\"{field.Id}\">").Append(Label).AppendHtml(content).AppendHtml("</label>").AppendHtml(hint).AppendHtml("</div>")
            .AppendHtml($"<input type=\"hidden\" name=\"{field.Name}\" value=\"false\">").AppendHtml(sees);
    }
}
