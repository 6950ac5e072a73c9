using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Ui.Forms;

/// <summary>The parts that every field has, each with the id by which its control is described.</summary>
public sealed class FieldParts(SymbolSheet sheet, SeesLabel sees, IStringLocalizer<Common> texts)
{
    internal TagBuilder Label(string forId, string text, bool optional)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = forId;
        label.InnerHtml.Append(text);
        if (optional)
        {
            label.InnerHtml.AppendHtml(Optional());
        }

        return label;
    }

    internal IHtmlContent Optional() => new HtmlContentBuilder().AppendHtml(" <span class=\"opt\">").Append(texts["Field.Optional"]).AppendHtml("</span>");

    internal IHtmlContent Hint(string? text, string id, List<string> describedBy)
    {
        if (string.IsNullOrEmpty(text))
        {
            return HtmlString.Empty;
        }

        describedBy.Add(id);
        var hint = Paragraph("hint", id);
        hint.InnerHtml.Append(text);
        return hint;
    }

    internal IHtmlContent Error(string? message, string id, List<string> describedBy)
    {
        if (message is null)
        {
            return HtmlString.Empty;
        }

        describedBy.Add(id);
        var error = Paragraph("field__error", id);
        error.InnerHtml.AppendHtml(sheet.Icon("warn")).AppendHtml("<span>").Append(message).AppendHtml("</span>");
        return error;
    }

    internal IHtmlContent Sees(Audience? who, string id, List<string> describedBy)
    {
        if (who is not { } audience)
        {
            return HtmlString.Empty;
        }

        describedBy.Add(id);
        var line = Paragraph("sees", id);
        line.InnerHtml.AppendHtml(sees.Inner(audience));
        return line;
    }

    private static TagBuilder Paragraph(string cssClass, string id)
    {
        var paragraph = new TagBuilder("p");
        paragraph.Attributes["class"] = cssClass;
        paragraph.Attributes["id"] = id;
        return paragraph;
    }
}
