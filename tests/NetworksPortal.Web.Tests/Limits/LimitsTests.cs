using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Limits;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Limits;

/// <summary>How often something may be asked, by requests that come from addresses of their own.</summary>
public sealed class LimitsTests : IDisposable
{
    private readonly List<PortalApp> portals = [];

    public void Dispose() => portals.ForEach(portal => portal.Dispose());

    [Fact]
    public void Every_row_of_the_limits_is_an_address() => Assert.Empty(LimitTable.All.Keys.Except(RouteTable.All.Keys, StringComparer.Ordinal));

    [Fact]
    public async Task Too_many_passwords_from_one_address_get_a_page_that_says_when_to_come_again()
    {
        var portal = Start(new() { SignIns = 3 });
        using var guesser = From(portal, "198.51.100.7");
        using var other = From(portal, "198.51.100.8");
        for (var i = 0; i < 3; i++)
        {
            using var wrong = await SignInAsync(guesser, $"niemand{i}@stad.example", "verkeerd");
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var known = await SignInAsync(guesser, "els@stad.example", PortalApp.Password);
        using var unknown = await SignInAsync(guesser, "niemand@stad.example", "verkeerd");
        using var elsewhere = await SignInAsync(other, "els@stad.example", PortalApp.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, known.StatusCode);
        Assert.InRange(known.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await Visitor.ParseAsync(known);
        Assert.Equal("Even wachten", page.QuerySelector("h1")!.TextContent);
        Assert.Equal((await Answer.OfAsync(unknown)).Body, (await Answer.OfAsync(known)).Body);
        Assert.Equal(HttpStatusCode.Found, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await guesser.StatusOf("/account/signin"));
    }

    /// <summary>Over a real connection, with the limits as they are.</summary>
    [Fact]
    public async Task A_browser_that_asks_for_too_many_links_reads_when_to_come_again()
    {
        await using var program = await ServingProgram.StartAsync();
        using var browser = program.Visit(new CookieContainer());
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "nl-BE,nl;q=0.9,en;q=0.5");
        var token = (await browser.OpenAsync("/account/forgot")).QuerySelector("form:has([name='Input.Email']) [name='__RequestVerificationToken']")!.GetAttribute("value")!;
        for (var i = 0; i < new RequestLimits().Links; i++)
        {
            using var asked = await AskAsync();
            Assert.True((int)asked.StatusCode < 400, $"Link {i} was answered by {asked.StatusCode}.");
        }

        using var refused = await AskAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("text/html", refused.Content.Headers.ContentType!.MediaType);
        var page = await Visitor.ParseAsync(refused);
        Assert.Equal("Even wachten", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Probeer het over een paar minuten opnieuw", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusOf("/"));

        Task<HttpResponseMessage> AskAsync() => browser.PostAsync("/account/forgot", [new("__RequestVerificationToken", token), new("Input.Email", "niemand@stad.example")]);
    }

    [Fact]
    public async Task A_network_of_a_house_counts_as_one_address()
    {
        var portal = Start(new() { SignIns = 1 });
        using var first = From(portal, "2001:db8:1:2::7");
        using var second = From(portal, "2001:db8:1:2:ffff::8");
        using var neighbour = From(portal, "2001:db8:1:3::7");

        using var one = await SignInAsync(first, "niemand@stad.example", "verkeerd");
        using var two = await SignInAsync(second, "niemand@stad.example", "verkeerd");
        using var three = await SignInAsync(neighbour, "niemand@stad.example", "verkeerd");

        Assert.Equal([200, 429, 200], new[] { one, two, three }.Select(answer => (int)answer.StatusCode));
    }

    [Theory]
    [InlineData("/account/forgot", "Input.Email")]
    [InlineData("/statements/verify", "Input.Code")]
    public async Task Links_and_codes_are_limited_by_address(string page, string field)
    {
        var portal = Start(new() { Links = 1, Codes = 1 });
        using var here = From(portal, "198.51.100.7");
        using var there = From(portal, "198.51.100.8");

        Assert.Equal([200, 429, 200], new List<int> { await SendAsync(here), await SendAsync(here), await SendAsync(there) });

        async Task<int> SendAsync(Visitor visitor)
        {
            using var answer = await visitor.SubmitAsync(page, $"form:has([name='{field}'])", new() { [field] = "iets@stad.example" });
            return answer.StatusCode is HttpStatusCode.Found ? 200 : (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task What_an_account_sends_is_limited_by_account_wherever_it_is_and_reading_is_not()
    {
        var portal = Start(new() { CodesOfAccount = 2, WritesOfAccount = 3 });
        using var els = From(portal, "198.51.100.7");
        using var dina = From(portal, "198.51.100.7");
        using var signedIn = await SignInAsync(els, "els@stad.example", PortalApp.Password);
        using var beside = await SignInAsync(dina, "dina@stad.example", PortalApp.Password);

        Assert.Equal([200, 200, 429], new List<int> { await PostAsync(els, "/join/link"), await PostAsync(els, "/join/aha"), await PostAsync(els, "/join/link") });
        Assert.Equal(200, await PostAsync(dina, "/join/roze-neuzekes"));
        // There and not there alike: an account is counted before anything is looked up.
        Assert.Equal([404, 404, 404, 429, 429], new List<int> { await PostAsync(els, "/space/nergens/me"), await PostAsync(els, portal.Space("link") + "/me"), await PostAsync(els, "/space/nergens/me"),
            await PostAsync(els, "/space/nergens/me"), await PostAsync(els, portal.Space("link") + "/me") });
        Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/me"));

        static async Task<int> PostAsync(Visitor visitor, string page)
        {
            using var answer = await visitor.PostAsync(page, [new("__RequestVerificationToken", await TokenAsync(visitor))]);
            return answer.StatusCode is HttpStatusCode.Found ? 200 : (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Wrong_links_to_a_calendar_are_counted_and_right_ones_are_not()
    {
        var portal = Start(new() { WrongLinks = 2 });
        var right = (await portal.AddressesAsync())["/calendar/{link}/agenda.ics"];
        using var here = From(portal, "198.51.100.7");
        using var there = From(portal, "198.51.100.8");

        Assert.Equal([200, 404, 200, 404, 429, 429], new List<int> { await Of(right), await Of("/calendar/een/agenda.ics"), await Of(right), await Of("/calendar/twee/agenda.ics"), await Of("/calendar/drie/agenda.ics"), await Of(right) });
        Assert.Equal(HttpStatusCode.OK, await there.StatusOf(right));

        async Task<int> Of(string address) => (int)await here.StatusOf(address);
    }

    [Fact]
    public async Task A_browser_that_signed_in_before_gets_in_while_a_crowd_guesses()
    {
        var portal = Start(new() { SignIns = 1000 });
        using var els = From(portal, "198.51.100.7");
        using var before = await SignInAsync(els, "els@stad.example", PortalApp.Password);
        using var signedOut = await els.SubmitAsync("/account/signout", "main form", []);
        using var stranger = From(portal, "198.51.100.8");
        for (var i = 0; i < PasswordCheck.TriesOfStrangers; i++)
        {
            stranger.Client.DefaultRequestHeaders.Remove("X-From");
            stranger.Client.DefaultRequestHeaders.Add("X-From", $"203.0.113.{i}");
            using var wrong = await SignInAsync(stranger, "els@stad.example", "verkeerd");
        }

        using var refused = await SignInAsync(stranger, "els@stad.example", PortalApp.Password);
        using var known = await SignInAsync(els, "els@stad.example", PortalApp.Password);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Found, known.StatusCode);
    }

    [Fact]
    public async Task Hundreds_of_passwords_at_once_leave_the_portal_serving()
    {
        var portal = Start(new());
        using var els = From(portal, "192.0.2.1");
        using var signedIn = await SignInAsync(els, "els@stad.example", PortalApp.Password);
        using var guesser = From(portal, "198.51.100.7");
        var token = await TokenAsync(guesser);

        var guesses = Enumerable.Range(0, 400).Select(i => guesser.PostAsync("/account/signin", [new("__RequestVerificationToken", token), new("Input.Email", $"collega{i}@stad.example"), new("Input.Password", "verkeerd")])).ToList();
        var meanwhile = new List<HttpStatusCode>();
        while (!guesses.TrueForAll(guess => guess.IsCompleted))
        {
            meanwhile.Add(await els.StatusOf("/me"));
        }

        var statuses = (await Task.WhenAll(guesses)).Select(answer => (int)answer.StatusCode).ToList();
        Assert.All(meanwhile, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal([200, 429], statuses.Distinct().Order());
    }

    private PortalApp Start(RequestLimits limits)
    {
        var portal = new PortalApp().Changing(services => services.AddSingleton(limits).AddSingleton<IStartupFilter, SaidAddress>());
        portals.Add(portal);
        return portal;
    }

    private static Visitor From(PortalApp portal, string address)
    {
        var visitor = portal.Visit(followRedirects: false);
        visitor.Client.DefaultRequestHeaders.Add("X-From", address);
        return visitor;
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string email, string password) =>
        visitor.SubmitAsync("/account/signin", "form:has(input[type=password])", new() { ["Input.Email"] = email, ["Input.Password"] = password });

    private static async Task<string> TokenAsync(Visitor visitor) =>
        (await visitor.OpenAsync("/statements/verify")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Connections of a test come from nowhere; here each says from where.</summary>
    private sealed class SaidAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers["X-From"].ToString() is { Length: > 0 } said ? said : "192.0.2.254");
                return rest(http);
            });
            next(app);
        };
    }
}
