using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>HR prints a release for a meeting, and puts a chart of it on a slide.</summary>
public sealed partial class FiguresOnPaperTests
{
    [Theory]
    [InlineData("/insights")]
    [InlineData("/insights/2026-H1")]
    public Task A_release_prints_on_two_pages_of_A4(string address) => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var hr = await portal.SignIn("Dienst diversiteit");
        await hr.Open(address);

        var paper = await hr.Page.PdfAsync(new() { Format = "A4", PrintBackground = true, PreferCSSPageSize = true });

        Assert.Equal(2, Page.Count(Encoding.Latin1.GetString(paper)));
        await hr.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await hr.Main.GetByText("Drie netwerken hielden samen").IsVisibleAsync());
        Assert.True(await hr.Main.Locator(".trends .chart").First.IsVisibleAsync());
        Assert.False(await hr.Main.GetByText("Andere periodes").IsVisibleAsync());
    });

    [Fact]
    public Task A_chart_is_a_picture_of_its_own() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/insights");

        var picture = await els.Download("Neem de grafiek mee (SVG) Leden");

        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
        Assert.Contains("ongeveer", picture, StringComparison.Ordinal);
    });

    /// <summary>A page of a PDF, and not the tree that holds them.</summary>
    [GeneratedRegex(@"/Type\s*/Page\b(?!s)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Page { get; }
}
