using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Public;

public sealed class HomeTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Anybody_finds_every_network_and_the_way_to_it()
    {
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/");
        Assert.Equal(["AHA", "Link", "Roze Neuzekes"], page.QuerySelectorAll(".net h3").Select(name => name.TextContent));
        foreach (var link in page.QuerySelectorAll(".net h3 a"))
        {
            Assert.Equal(link.TextContent, (await visitor.OpenAsync(link.GetAttribute("href")!)).QuerySelector("h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("nl", "nl-BE")]
    [InlineData("nl,en;q=0.8", "nl-BE")]
    [InlineData("nl-NL,nl;q=0.9,en;q=0.8", "nl-BE")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("fr-BE,fr;q=0.9,en;q=0.5,nl;q=0.4", "en")]
    [InlineData("fr", "nl-BE")]
    [InlineData("", "nl-BE")]
    public async Task A_page_speaks_the_first_language_of_the_browser_that_the_portal_knows(string accepted, string spoken)
    {
        using var visitor = app.Visit();
        if (accepted.Length > 0)
        {
            visitor.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);
        }

        Assert.Equal(spoken, (await visitor.OpenAsync("/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Signing_in_is_offered_to_visitors_alone()
    {
        using var visitor = app.Visit();
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        Assert.NotNull((await visitor.OpenAsync("/")).QuerySelector("a[href='/account/signin']"));
        Assert.Null((await els.OpenAsync("/")).QuerySelector("a[href='/account/signin']"));
    }
}
