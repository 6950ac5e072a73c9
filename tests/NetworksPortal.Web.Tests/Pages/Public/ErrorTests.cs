using System.Net;
using System.Text.RegularExpressions;

namespace NetworksPortal.Web.Tests.Pages.Public;

public sealed partial class ErrorTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task What_is_not_yours_looks_like_what_is_not_there()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        var missing = await PageOf(els, "/bestaat-niet");
        Assert.Contains("<h1>", missing, StringComparison.Ordinal);
        Assert.Equal(missing, await PageOf(els, app.Space("link")));
        Assert.Equal(missing, await PageOf(els, "/space/onbekend"));
        Assert.Equal(missing, await PageOf(els, "/admin"));
        Assert.Equal(missing, await PageOf(els, "/office"));
        Assert.Equal(missing, await PageOf(els, "/error/404"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page_that_says_what_to_do()
    {
        using var visitor = app.Visit();
        using var answer = await visitor.PostAsync("/account/forgot", []);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Dat lukte niet", (await Visitor.ParseAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    private static async Task<string> PageOf(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return Token().Replace(await answer.Content.ReadAsStringAsync(), "");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="[^"]+""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
