using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Forms;

/// <summary>The control inside a field: an input, a textarea or a select.</summary>
internal static class FieldControl
{
    public static TagBuilder Build(string kind, FieldBinding field, IEnumerable<SelectListItem>? items, string? size)
    {
        var control = kind switch
        {
            "textarea" or "markdown" => TextArea(kind, field),
            "select" => Select(field, items ?? []),
            _ => Input(kind, field),
        };
        control.Attributes["class"] = "input" + (string.IsNullOrEmpty(size) ? "" : " input--" + size);
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        return control;
    }

    /// <summary>What a view wrote on the field and the field does not know belongs to its control.</summary>
    public static void MoveAttributes(TagHelperOutput output, TagBuilder control)
    {
        foreach (var attribute in output.Attributes)
        {
            control.MergeAttribute(attribute.Name, attribute.Value?.ToString() ?? "", replaceExisting: attribute.Name is not ("class" or "id" or "name"));
        }

        output.Attributes.Clear();
    }

    public static void Describe(TagBuilder control, List<string> describedBy, bool invalid)
    {
        if (describedBy.Count > 0)
        {
            control.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        }

        if (invalid)
        {
            control.Attributes["aria-invalid"] = "true";
        }
    }

    private static TagBuilder Input(string kind, FieldBinding field)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = kind;
        if (kind is not ("password" or "file"))
        {
            input.Attributes["value"] = field.Value;
        }

        return input;
    }

    private static TagBuilder TextArea(string kind, FieldBinding field)
    {
        var area = new TagBuilder("textarea");
        // The parser drops the first line break of a textarea, so one is given to it.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        if (kind == "markdown")
        {
            area.Attributes["data-markdown"] = "";
        }

        return area;
    }

    private static TagBuilder Select(FieldBinding field, IEnumerable<SelectListItem> items)
    {
        var select = new TagBuilder("select");
        foreach (var item in items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            if (item.Disabled)
            {
                option.Attributes["disabled"] = "disabled";
            }

            if (field.Value.Length > 0 ? field.Holds(item.Value ?? item.Text) : item.Selected)
            {
                option.Attributes["selected"] = "selected";
            }

            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}
