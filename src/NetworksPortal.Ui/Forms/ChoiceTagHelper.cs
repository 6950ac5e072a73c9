using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Forms;

/// <summary>One card of <see cref="ChoicesTagHelper"/>. Its content follows the text; attributes that it does not know go to the input.</summary>
[HtmlTargetElement("choice", ParentTag = "choices", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Title { get; set; } = "";

    public string? Side { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (ChoiceGroup)context.Items[typeof(ChoiceGroup)];
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = group.Kind;
        input.Attributes["name"] = group.Name;
        input.Attributes["value"] = Value;
        input.Attributes["id"] = group.NextId();
        if (group.Holds(Value))
        {
            input.Attributes["checked"] = "checked";
        }

        if (Disabled)
        {
            input.Attributes["disabled"] = "disabled";
        }

        FieldControl.MoveAttributes(output, input);
        var content = await output.GetChildContentAsync();
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "choice");
        output.Content.AppendHtml(input).AppendHtml("<b>").Append(Title).AppendHtml("</b>");
        if (!string.IsNullOrEmpty(Side))
        {
            output.Content.AppendHtml("<span class=\"choice__side\">").Append(Side).AppendHtml("</span>");
        }

        output.Content.AppendHtml(content);
    }
}
