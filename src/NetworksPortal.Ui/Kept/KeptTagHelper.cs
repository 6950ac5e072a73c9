using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Kept;

/// <summary>
/// <c>&lt;kept version="…"&gt;…&lt;/kept&gt;</c>: a part of a page that is put together once for each version and language. Only for what says the same
/// to every reader: neither the account nor the time may have a hand in it.
/// </summary>
[HtmlTargetElement("kept", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeptTagHelper(KeptParts parts, SymbolSheet sheet, HtmlEncoder html) : TagHelper
{
    /// <summary>Another one wherever the part could say anything else.</summary>
    public string Version { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var (version, language) = (Version, CultureInfo.CurrentUICulture.Name);
        var part = parts.Find(version, language);
        if (part is null)
        {
            sheet.StartNoting();
            var content = await output.GetChildContentAsync();
            part = new KeptPart(content.GetContent(html), sheet.Noted());
            parts.Keep(version, language, part);
        }

        Array.ForEach(part.Symbols, id => sheet.Use(id));
        output.Content.SetHtmlContent(part.Markup);
    }
}
