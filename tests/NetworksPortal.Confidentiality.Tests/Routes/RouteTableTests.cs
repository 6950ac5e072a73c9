using System.Net;
using Microsoft.AspNetCore.Authorization;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>The table against the real endpoints, and every address against everybody who may knock.</summary>
public sealed class RouteTableTests(PortalApp app) : IClassFixture<PortalApp>
{
    /// <summary>Addresses that only take what a form sends.</summary>
    private static readonly string[] FormsOnly = ["/preview", "/preferences"];

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        var endpoints = app.Endpoints().Select(endpoint => RouteTable.Plain(endpoint.RoutePattern.RawText!)).Distinct(StringComparer.Ordinal);

        Assert.Equal(RouteTable.All.Keys.Order(StringComparer.Ordinal), endpoints.Order(StringComparer.Ordinal));
    }

    /// <summary>A method of a page is a handler by its name alone, whatever it was written for.</summary>
    [Fact]
    public async Task No_page_answers_to_a_method_that_browsers_do_not_have()
    {
        Assert.All(await app.HandlersAsync(), handler => Assert.Contains(handler.Method, new[] { "GET", "POST" }));
    }

    [Fact]
    public void Every_endpoint_carries_the_policy_of_its_row_and_no_other()
    {
        foreach (var endpoint in app.Endpoints())
        {
            var access = RouteTable.Find(endpoint.RoutePattern.RawText!)!.Value;
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy);
            var isPublic = access is Access.Anyone or Access.Token;
            Assert.Equal(isPublic, endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);
            Assert.Equal(isPublic ? [] : [access.ToString()], policies);
        }
    }

    [Theory]
    [InlineData("", Access.Anyone)]
    [InlineData("els@stad.example", Access.Employee)]
    [InlineData("dina@stad.example", Access.Employee, Access.Member)]
    [InlineData("chris@stad.example", Access.Employee, Access.Member, Access.Core)]
    [InlineData("amina@stad.example", Access.Employee)]
    [InlineData("hr@stad.example", Access.Employee, Access.Hr)]
    [InlineData("zalen@stad.example", Access.Employee, Access.Facilities)]
    [InlineData("it@stad.example", Access.Employee, Access.Administrator)]
    public async Task Everybody_opens_what_the_table_says_and_nothing_else(string who, params Access[] may)
    {
        using var visitor = who.Length == 0 ? app.Visit(followRedirects: false) : await app.SignInAs(who, followRedirects: false);
        var missing = await Answer.OfAsync(visitor, "/bestaat-niet");
        var faults = new List<string>();
        foreach (var (row, address) in await app.AddressesAsync())
        {
            var answer = await Answer.OfAsync(visitor, address);
            var access = RouteTable.All[row];
            var isOpen = access is Access.Anyone or Access.Token || may.Contains(access);
            var isRight = !isOpen
                ? who.Length == 0 ? answer.LeadsToSignIn && answer.Body.Length == 0 : IsMissing(answer)
                : FormsOnly.Contains(row) || row == "/error/{code}" ? IsMissing(answer)
                : answer.Status == 200 || (answer.Status == 302 && !answer.LeadsToSignIn);
            if (!isRight)
            {
                faults.Add($"{row} ({access}) answered {answer.Status} {answer.Location}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));

        // Inside a space the header is the space's; everything else is the same to the byte.
        bool IsMissing(Answer answer) => answer.Status == 404
            && (who.Length == 0 ? missing.LeadsToSignIn : answer.Main == missing.Main && (may.Contains(Access.Member) || answer.Body == missing.Body));
    }

    [Theory]
    [InlineData("chris@stad.example")]
    [InlineData("hr@stad.example")]
    [InlineData("zalen@stad.example")]
    [InlineData("it@stad.example")]
    public async Task A_form_without_its_token_changes_nothing_anywhere(string who)
    {
        using var visitor = await app.SignInAs(who, followRedirects: false);
        foreach (var (row, address) in (await app.AddressesAsync()).Where(row => row.Key is not ("/health" or "/error/{code}")))
        {
            using var answer = await visitor.PostAsync(address, []);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{row} answered {answer.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    public async Task No_other_method_breaks_a_page(string method)
    {
        using var visitor = await app.SignInAs("chris@stad.example", followRedirects: false);
        var faults = new List<string>();
        foreach (var (row, address) in await app.AddressesAsync())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
            using var answer = await visitor.Client.SendAsync(request);
            if ((int)answer.StatusCode >= 500)
            {
                faults.Add($"{row} answered {answer.StatusCode}");
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chris@stad.example")]
    [InlineData("hr@stad.example")]
    public async Task Every_answer_tells_the_browser_to_keep_and_load_nothing(string who)
    {
        using var visitor = who.Length == 0 ? app.Visit(followRedirects: false) : await app.SignInAs(who, followRedirects: false);
        foreach (var address in (await app.AddressesAsync()).Values.Append("/bestaat-niet").Append("/scripts/bestaat-niet.js"))
        {
            using var answer = await visitor.GetAsync(address);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(who.Length == 0 || answer.Headers.CacheControl is { NoStore: true }, $"{address} may be kept: {answer.Headers.CacheControl}");
        }
    }
}
