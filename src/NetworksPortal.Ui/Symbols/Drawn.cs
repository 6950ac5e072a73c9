using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Symbols;

/// <summary>Symbols as markup: for tag helpers that build their content in code, and for the rows of a long list, where an element of its own for each sign is felt.</summary>
public static class Drawn
{
    public static IHtmlContent Icon(this SymbolSheet sheet, string name) => sheet.Drawing("i-" + name, "icon");

    internal static IHtmlContent Drawing(this SymbolSheet sheet, string id, string cssClass) =>
        new HtmlString($"<svg class=\"{cssClass}\" aria-hidden=\"true\"><use href=\"{sheet.Use(id)}\"/></svg>");
}
