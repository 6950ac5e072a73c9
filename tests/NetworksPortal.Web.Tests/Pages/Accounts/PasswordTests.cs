using System.Net;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Accounts;

public sealed class PasswordTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Better = "Vier paarden in galop";

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_keeps_this_one()
    {
        using var here = await app.SignInAs("bart@stad.example", followRedirects: false);
        using var elsewhere = await app.SignInAs("bart@stad.example", followRedirects: false);

        using var response = await here.SubmitAsync("/account/password", "main form", new() { ["Input.Current"] = PortalApp.Password, ["Input.Password"] = Better });

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await here.StatusOf("/account/password"));
        Assert.Equal(HttpStatusCode.Found, await elsewhere.StatusOf("/account/password"));
    }

    [Theory]
    [InlineData("mis", Better, "#Input_Current")]
    [InlineData(PortalApp.Password, "kort", "#Input_Password")]
    public async Task A_refusal_names_the_field(string current, string password, string field)
    {
        using var visitor = await app.SignInAs("gert@stad.example");

        using var response = await visitor.SubmitAsync("/account/password", "main form", new() { ["Input.Current"] = current, ["Input.Password"] = password });
        var page = await Visitor.ParseAsync(response);

        Assert.NotNull(page.QuerySelector($".errors a[href='{field}']"));
        Assert.Equal("true", page.QuerySelector(field)!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once()
    {
        using var visitor = app.Visit();
        using var asked = await visitor.SubmitAsync("/account/forgot", "main form", new() { ["Input.Email"] = "farid@stad.example" });
        var link = SentMail.LinkIn(await app.ReadMailAsync("farid@stad.example"));

        using var chosen = await visitor.SubmitAsync(link, "main form", new() { ["Input.Password"] = Better });
        using var again = await visitor.GetAsync(link);

        Assert.Equal("/account/signin", chosen.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Null((await Visitor.ParseAsync(again)).QuerySelector("main input[type=password]"));
    }

    [Fact]
    public async Task Asking_for_a_link_looks_the_same_with_and_without_an_account()
    {
        using var visitor = app.Visit();
        using var known = await visitor.SubmitAsync("/account/forgot", "main form", new() { ["Input.Email"] = "hanne@stad.example" });
        using var unknown = await visitor.SubmitAsync("/account/forgot", "main form", new() { ["Input.Email"] = "niemand@stad.example" });

        Assert.Equal(known.RequestMessage!.RequestUri, unknown.RequestMessage!.RequestUri);
        Assert.Equal((await Visitor.ParseAsync(known)).QuerySelector("main")!.OuterHtml, (await Visitor.ParseAsync(unknown)).QuerySelector("main")!.OuterHtml);
    }

    [Theory]
    [InlineData("/account/reset")]
    [InlineData("/account/activate?token=verzonnen")]
    [InlineData("/account/setup?token=verzonnen")]
    public async Task A_made_up_link_opens_nothing(string address)
    {
        using var visitor = app.Visit();

        Assert.Null((await visitor.OpenAsync(address)).QuerySelector("main input[type=password]"));
    }
}
