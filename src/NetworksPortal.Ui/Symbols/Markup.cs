using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Symbols;

/// <summary>Markup that is ready. A view takes it as a text among its own; at each piece of the framework's kind it would send on what it has so far.</summary>
public sealed class Markup(string html) : IHtmlContentContainer
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(html);

    public void CopyTo(IHtmlContentBuilder builder) => builder.AppendHtml(html);

    public void MoveTo(IHtmlContentBuilder builder) => builder.AppendHtml(html);
}
