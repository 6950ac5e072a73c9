using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Symbols;

/// <summary>Symbols as markup: for tag helpers that build their content in code, and for the rows of a long list, where an element of its own for each sign is felt.</summary>
public static class Drawn
{
    /// <summary>As many as there are drawings.</summary>
    private static readonly ConcurrentDictionary<(string Address, string Class), Markup> Made = [];

    public static IHtmlContent Icon(this SymbolSheet sheet, string name) =>
        sheet.Icons.TryGetValue(name, out var drawn) ? drawn : sheet.Icons[name] = sheet.Drawing("i-" + name, "icon");

    /// <summary>The drawing of a network; one without its own shows the table.</summary>
    public static IHtmlContent Emblem(this SymbolSheet sheet, string name) => sheet.Drawing(sheet.EmblemId(name), "emblem");

    public static IHtmlContent Mark(this SymbolSheet sheet) => sheet.Drawing("m-kring", "mark-symbol");

    internal static string EmblemId(this SymbolSheet sheet, string name) => sheet.Knows("e-" + name) ? "e-" + name : EmblemTagHelper.Fallback;

    internal static IHtmlContent Drawing(this SymbolSheet sheet, string id, string cssClass)
    {
        var address = sheet.Use(id);
        return Made.GetOrAdd((address, cssClass), static drawing => new Markup($"<svg class=\"{drawing.Class}\" aria-hidden=\"true\"><use href=\"{drawing.Address}\"/></svg>"));
    }
}
