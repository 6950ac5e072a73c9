using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Preferences;

public sealed class SetTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_language_and_colours_chosen_in_the_footer_stay_and_lead_back()
    {
        using var visitor = app.Visit();
        using var english = await visitor.SubmitAsync("/privacy", "footer form", [], ("language", "en"));
        using var dark = await visitor.SubmitAsync("/privacy", "footer form", [], ("scheme", "dark"));

        Assert.Equal("/privacy", dark.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await visitor.OpenAsync("/accessibility");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task The_system_s_own_colours_can_be_had_back()
    {
        using var visitor = app.Visit();
        using var dark = await visitor.SubmitAsync("/", "footer form", [], ("scheme", "dark"));
        using var system = await visitor.SubmitAsync("/", "footer form", [], ("scheme", "system"));
        Assert.False((await visitor.OpenAsync("/")).DocumentElement.HasAttribute("data-theme"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("")]
    public async Task The_way_back_never_leaves_the_portal(string back)
    {
        using var visitor = app.Visit(followRedirects: false);
        using var answer = await visitor.SubmitAsync("/", "footer form", new() { ["returnUrl"] = back }, ("language", "en"));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("cross-site", "nl-BE")]
    [InlineData("same-site", "nl-BE")]
    [InlineData("same-origin", "en")]
    public async Task Another_site_cannot_choose_for_a_reader(string sentFrom, string spoken)
    {
        using var visitor = app.Visit(followRedirects: false);
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", sentFrom);

        using var answer = await visitor.PostAsync("/preferences", [new("language", "en"), new("scheme", "dark")]);

        Assert.Equal(spoken == "en" ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(spoken, (await visitor.OpenAsync("/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_unknown_language_changes_nothing()
    {
        using var visitor = app.Visit();
        using var answer = await visitor.SubmitAsync("/", "footer form", [], ("language", "xx"));
        Assert.Equal("nl-BE", (await visitor.OpenAsync("/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Reading_the_address_changes_nothing()
    {
        using var visitor = app.Visit();
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf("/preferences?language=en"));
        Assert.Equal("nl-BE", (await visitor.OpenAsync("/")).DocumentElement.GetAttribute("lang"));
    }
}
