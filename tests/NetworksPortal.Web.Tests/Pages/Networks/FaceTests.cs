using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Networks;

public sealed class FaceTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Anybody_reads_the_story_and_finds_the_door()
    {
        using var visitor = app.Visit();
        var page = await visitor.OpenAsync("/networks/link");
        Assert.NotEmpty(page.QuerySelectorAll(".prose p"));
        Assert.NotNull(page.QuerySelector("a[href='/join/link']"));
        Assert.Equal("Link · Kring", page.Title);
    }

    [Fact]
    public async Task A_network_that_is_not_there_is_not_found()
    {
        using var visitor = app.Visit();
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf("/networks/nergens"));
    }

    [Fact]
    public async Task A_member_sees_the_same_face_as_somebody_in_no_network()
    {
        using var chris = await app.SignInAs("chris@stad.example", followRedirects: false);
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        Assert.Equal(
            (await els.OpenAsync("/networks/roze-neuzekes")).QuerySelector("main")!.InnerHtml,
            (await chris.OpenAsync("/networks/roze-neuzekes")).QuerySelector("main")!.InnerHtml);
    }
}
