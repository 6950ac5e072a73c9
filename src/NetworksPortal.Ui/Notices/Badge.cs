using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Notices;

/// <summary>What <c>&lt;badge&gt;</c> writes, for the rows of a long list.</summary>
public sealed class Badge : IHtmlContent
{
    private readonly string? tone;
    private readonly IHtmlContent? icon;
    private readonly string text;

    private Badge(string? tone, IHtmlContent? icon, string text) => (this.tone, this.icon, this.text) = (tone, icon, text);

    /// <param name="sheet">Takes note of the icon.</param>
    /// <param name="text">The state, in words.</param>
    /// <param name="tone"><c>ok</c>, <c>warn</c>, <c>bad</c>, <c>accent</c> or none.</param>
    /// <param name="icon">Beside the words, or none.</param>
    public static Badge Of(SymbolSheet sheet, string text, string? tone = null, string? icon = null) => new(tone, string.IsNullOrEmpty(icon) ? null : sheet.Icon(icon), text);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<span class=\"{Class(tone)}\">");
        icon?.WriteTo(writer, encoder);
        encoder.Encode(writer, text);
        writer.Write("</span>");
    }

    internal static string Class(string? tone) => string.IsNullOrEmpty(tone) ? "badge" : "badge badge--" + tone;
}
