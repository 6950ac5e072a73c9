using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace NetworksPortal.Ui.Text;

/// <summary>
/// What members write, as HTML that cannot act: raw HTML is text, pictures become their description, and a link goes to
/// the web, to a mail address or to a telephone number, or is no link at all.
/// </summary>
public sealed class Markdown
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras().UseAutoLinks().UsePipeTables().Build();

    /// <param name="source">Markdown; null or empty gives nothing.</param>
    /// <param name="topHeading">The level that the highest heading of the text becomes, so that it fits the page's outline.</param>
    public IHtmlContent Render(string? source, int topHeading = 3)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            return HtmlString.Empty;
        }

        var document = Markdig.Markdown.Parse(source, _pipeline);
        FitHeadings(document, topHeading);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(writer.ToString());
    }

    private static void FitHeadings(MarkdownDocument document, int top)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Count == 0 ? 0 : headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level - highest + top);
        }
    }

    // Control characters inside a scheme are dropped by browsers, so an address that has any is refused.
    private static bool IsAllowed(string? url) =>
        url is not null
        && !url.Any(char.IsControl)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && Schemes.Contains(address.Scheme, StringComparer.Ordinal);
}
