using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Symbols;

/// <summary>Symbols as markup, for tag helpers that build their content in code.</summary>
internal static class Drawn
{
    public static IHtmlContent Icon(this SymbolSheet sheet, string name) => sheet.Drawing("i-" + name, "icon");

    public static IHtmlContent Drawing(this SymbolSheet sheet, string id, string cssClass) =>
        new HtmlString($"<svg class=\"{cssClass}\" aria-hidden=\"true\"><use href=\"{sheet.Use(id)}\"/></svg>");
}
