using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Preview;

public sealed class ShowTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Somebody_signed_in_sees_what_their_text_will_look_like()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        using var answer = await els.PostAsync("/preview", await TextAsync(els, "/me", "Een **vet** woord en <script>alert(1)</script>"));
        var html = await Visitor.ParseAsync(answer);
        Assert.Equal("vet", html.QuerySelector("strong")!.TextContent);
        Assert.Null(html.QuerySelector("script"));
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visit(followRedirects: false);
        using var answer = await visitor.PostAsync("/preview", await TextAsync(visitor, "/account/signin", "x"));
        Assert.StartsWith("/account/signin", new Uri(new Uri("http://localhost"), answer.Headers.Location!).AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, string>> TextAsync(Visitor visitor, string page, string text) => new(StringComparer.Ordinal)
    {
        ["text"] = text,
        ["__RequestVerificationToken"] = (await visitor.OpenAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
    };
}
