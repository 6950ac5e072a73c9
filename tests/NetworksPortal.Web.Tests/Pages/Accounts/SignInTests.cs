using System.Net;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Accounts;

public sealed class SignInTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has(input[type=password])";

    [Fact]
    public async Task Whoever_signs_in_comes_back_to_the_page_they_asked_for()
    {
        using var visitor = app.Visit(followRedirects: false);
        using var turnedAway = await visitor.GetAsync("/account/password");
        Assert.Equal("/account/signin?back=%2Faccount%2Fpassword", turnedAway.Headers.Location!.PathAndQuery);

        using var response = await SignIn(visitor, turnedAway.Headers.Location.PathAndQuery, "els@stad.example", PortalApp.Password);

        Assert.Equal("/account/password", response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/account/password"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task No_link_leads_elsewhere_after_signing_in(string back)
    {
        using var visitor = app.Visit(followRedirects: false);

        using var response = await SignIn(visitor, "/account/signin?back=" + Uri.EscapeDataString(back), "els@stad.example", PortalApp.Password);

        Assert.Equal("/me", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_page()
    {
        using var visitor = app.Visit();
        using var wrong = await SignIn(visitor, "/account/signin", "gert@stad.example", "verkeerd");
        using var unknown = await SignIn(visitor, "/account/signin", "niemand@stad.example", "verkeerd");

        Assert.Equal(await TextOf(wrong), await TextOf(unknown));
        Assert.Equal(wrong.StatusCode, unknown.StatusCode);
    }

    [Fact]
    public async Task The_refusal_keeps_the_address_names_the_fault_and_forgets_the_password()
    {
        using var visitor = app.Visit();
        using var response = await SignIn(visitor, "/account/signin", "gert@stad.example", "verkeerd");
        var page = await Visitor.ParseAsync(response);

        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
        Assert.Equal("gert@stad.example", page.QuerySelector("#Input_Email")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Input_Password")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Email']"));
    }

    [Fact]
    public async Task The_demo_offers_its_people_at_one_tap()
    {
        using var visitor = app.Visit(followRedirects: false);

        using var response = await visitor.SubmitAsync(
            "/account/signin", "form:has(button[name='Input.Email'])", [], ("Input.Email", "chris@stad.example"));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/me", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_as_long_for_members_as_for_others()
    {
        var member = await CookieOf("dina@stad.example");
        var other = await CookieOf("els@stad.example");

        Assert.Contains("httponly", member, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", member, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(member.Length, other.Length);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_this_host()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var visitor = new Visitor(client);
        using var response = await SignIn(visitor, "/account/signin", "els@stad.example", PortalApp.Password);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.Contains("portal.session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-portal.session=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_https_so_is_every_other_cookie()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var visitor = new Visitor(client);
        var cookies = new List<string>();
        await NoteAsync(SignIn(visitor, "/account/signin", "collega310@stad.example", PortalApp.Password));
        await NoteAsync(visitor.SubmitAsync("/", "footer form", [], ("language", "en")));
        await NoteAsync(visitor.SubmitAsync("/account/password", "form:has([name='Input.Current'])", new()
        {
            ["Input.Current"] = PortalApp.Password, ["Input.Password"] = "Kanarie-zingt-2026!", ["Input.Again"] = "Kanarie-zingt-2026!",
        }));
        await NoteAsync(visitor.GetAsync("/me"));

        Assert.All(cookies, cookie => Assert.Matches("^__Host-[a-z.]+=.*; path=/;.*secure", cookie));
        Assert.Equal(["portal.flash", "portal.reading"], cookies.Select(cookie => cookie["__Host-".Length..cookie.IndexOf('=', StringComparison.Ordinal)]).Where(name => name is "portal.flash" or "portal.reading").Distinct().Order());

        async Task NoteAsync(Task<HttpResponseMessage> asking)
        {
            using var answer = await asking;
            cookies.AddRange(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []);
        }
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session()
    {
        using var visitor = await app.SignInAs("els@stad.example", followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/account/signout"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOf("/account/password"));

        using var response = await visitor.SubmitAsync("/account/signout", "main form", []);

        Assert.Equal("/", response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusOf("/account/password"));
    }

    private static Task<HttpResponseMessage> SignIn(Visitor visitor, string page, string email, string password) =>
        visitor.SubmitAsync(page, Form, new() { ["Input.Email"] = email, ["Input.Password"] = password });

    private static async Task<string> TextOf(HttpResponseMessage response)
    {
        var page = await Visitor.ParseAsync(response);
        foreach (var token in page.QuerySelectorAll("input[type=hidden]"))
        {
            token.Remove();
        }

        page.QuerySelector("#Input_Email")!.RemoveAttribute("value");
        return page.DocumentElement.OuterHtml;
    }

    private async Task<string> CookieOf(string email)
    {
        using var visitor = app.Visit(followRedirects: false);
        using var response = await SignIn(visitor, "/account/signin", email, PortalApp.Password);
        return Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("portal.session=", StringComparison.Ordinal));
    }
}
