using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Insights.Pages.Figures;
using NetworksPortal.Ui.Charts;
using NetworksPortal.Ui.Charts.Pictures;

namespace NetworksPortal.Web.Tests.Pages.Insights;

public sealed class PictureTests(PortalApp portal) : IClassFixture<PortalApp>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task Each_chart_of_the_page_can_be_taken_along_under_a_neutral_name()
    {
        using var els = await portal.SignInAs("els@stad.example");
        var page = await els.OpenAsync("/insights");
        var links = page.QuerySelectorAll("main a[href$='.svg']").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(page.QuerySelectorAll("main .bars, main .chart--trend").Length, links.Count);
        foreach (var link in links)
        {
            using var answer = await els.GetAsync(link);
            Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
            Assert.Matches("^cijfers-2026-H1-[a-z-]+[.]svg$", answer.Content.Headers.ContentDisposition!.FileName!);
        }
    }

    [Fact]
    public async Task A_picture_says_what_the_page_says_and_needs_nothing_from_elsewhere()
    {
        using var els = await portal.SignInAs("els@stad.example");
        var section = (await els.OpenAsync("/insights/2026-H1")).QuerySelector("section[aria-labelledby='vrijstelling']")!;

        var picture = XDocument.Parse(await els.TextAsync("/insights/2026-H1/vrijstelling.svg"));

        var texts = string.Join(' ', picture.Descendants(Svg + "text").Select(text => text.Value));
        Assert.All(section.QuerySelectorAll(".bars__n, .bars__v"), said => Assert.Contains(said.TextContent.Trim(), texts, StringComparison.Ordinal));
        Assert.Contains("niet getoond: kleine groep", texts, StringComparison.Ordinal);
        Assert.All(picture.Descendants().Attributes(), attribute => Assert.DoesNotMatch("://|@import|var[(]", attribute.IsNamespaceDeclaration ? "" : attribute.Value));
        Assert.All(picture.Descendants(Svg + "text"), text => Assert.Matches("^#[0-9a-f]{6}$", text.Attribute("fill")!.Value));
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "style" or "script" or "image" or "use" or "a");
    }

    [Fact]
    public async Task A_name_with_signs_of_markup_is_only_text() => await portal.InScopeAsync(services =>
    {
        var pictures = services.GetRequiredService<ChartPictures>();
        var frame = new PictureFrame("<script>\"&\u0001", "Nu", "Dit & dat", ["</svg>"]);

        var picture = XDocument.Parse(System.Text.Encoding.UTF8.GetString(pictures.Bars(frame, [new BarRow("A<b>&", "\"1\"", .5, Accent: "geen-kleur")], [])));

        Assert.Equal("<script>\"&", picture.Root!.Element(Svg + "title")!.Value);
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "A<b>&");
        return Task.FromResult(0);
    });

    [Fact]
    public async Task Where_no_period_has_a_number_there_is_no_picture_of_it() => await portal.InScopeAsync(services =>
    {
        var words = services.GetRequiredService<FigureWords>();
        var table = DisclosureControl.Release(new CountTable(Period.HalfYear(2020, 1), []), new SecretOffsets(new byte[32]), []).Table;
        var release = new PublishedRelease(table, new DateOnly(2020, 7, 15));
        var next = new PublishedRelease(
            DisclosureControl.Release(new CountTable(Period.HalfYear(2020, 2), []), new SecretOffsets(new byte[32]), [table]).Table, new DateOnly(2021, 1, 15));

        Assert.Null(services.GetRequiredService<PictureFile>().Draw(FiguresView.Of(next, new Publication([next, release], [], ""), words), "leden-door-de-tijd"));
        return Task.FromResult(0);
    });
}
