using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Kept;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Web.Tests.Kept;

/// <summary>A part that is kept points to drawings that each page has to write for itself.</summary>
public sealed class KeptPartTests : IDisposable
{
    private readonly KeptParts parts = new();

    public void Dispose() => parts.Dispose();

    [Fact]
    public async Task A_drawing_that_the_page_had_before_the_part_is_the_parts_own_as_well()
    {
        var first = new SymbolSheet(new SymbolLibrary());
        first.Icon("check");
        await WriteAsync(first);

        var next = new SymbolSheet(new SymbolLibrary());
        await WriteAsync(next);

        Assert.Contains(next.Markup, drawing => drawing.Contains("\"i-check\"", StringComparison.Ordinal));
    }

    private async Task WriteAsync(SymbolSheet sheet)
    {
        var output = new TagHelperOutput("kept", [], (_, _) => Task.FromResult(new DefaultTagHelperContent().AppendHtml(sheet.Icon("check"))));
        await new KeptTagHelper(parts, sheet, HtmlEncoder.Default) { Version = "1" }.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);

        Assert.Contains("#i-check", output.Content.GetContent(), StringComparison.Ordinal);
    }
}
