using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NetworksPortal.Employees;
using NetworksPortal.Employees.SecondFactors;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Accounts;

public sealed class SecondFactorTests : IDisposable
{
    private const string Step = "/account/second-step";
    private const string Scheme = "Portal";

    private readonly PortalApp app = Authenticator.Demand(new PortalApp());

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("hr@stad.example", "/office")]
    [InlineData("it@stad.example", "/admin")]
    [InlineData("zalen@stad.example", "/rooms")]
    public async Task Whoever_holds_a_role_sets_it_up_after_the_password_and_reaches_nothing_before(string who, string page)
    {
        using var visitor = app.Visit(followRedirects: false);
        using var answer = await SignInAsync(visitor, who, page);
        Assert.Equal($"{Step}/set-up?back={Uri.EscapeDataString(page)}", answer.Headers.Location!.OriginalString);

        Assert.Equal([302, 302, 302, 302], await StatusesAsync(visitor, page, "/me", "/insights", "/account/password"));
        using var shown = await visitor.GetAsync(answer.Headers.Location.OriginalString);
        var (_, codes) = await Authenticator.ConfirmAsync(app, visitor, shown);

        Assert.Equal(10, codes.Count);
        Assert.Equal([200, 200, 200], await StatusesAsync(visitor, page, "/me", "/me/second-factor"));
        var mine = await visitor.OpenAsync("/me/second-factor");
        Assert.Null(mine.QuerySelector("[formaction*='handler=Off']"));
        using var off = await visitor.SubmitAsync("/me/second-factor", "main form", new() { ["Input.Password"] = PortalApp.Password }, null);
        using var refused = await visitor.PostAsync("/me/second-factor?handler=Off", [.. Visitor.Values(mine.Forms.First(form => form.Closest("main") is not null)).Where(value => value.Key != "Input.Password"), new("Input.Password", PortalApp.Password)]);
        Assert.NotNull((await Visitor.ParseAsync(refused)).QuerySelector(".errors"));
        Assert.Equal([200], await StatusesAsync(visitor, page));
    }

    [Fact]
    public async Task The_code_is_asked_after_the_password_and_opens_once()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        var (authenticator, _) = await Authenticator.TurnOnAsync(app, els);
        Assert.Equal([200], await StatusesAsync(els, "/me"));
        using var visitor = app.Visit(followRedirects: false);

        using var asked = await SignInAsync(visitor, "els@stad.example", "/me/data");
        Assert.Equal($"{Step}?back=%2Fme%2Fdata", asked.Headers.Location!.OriginalString);
        Assert.Equal([302, 302], await StatusesAsync(visitor, "/me", "/me/second-factor"));
        // The code that set it up was used by that.
        using var replayed = await visitor.SubmitAsync($"{Step}?back=%2Fme%2Fdata", "main form", new() { ["Input.Code"] = authenticator.Code() });
        using var wrong = await visitor.SubmitAsync($"{Step}?back=%2Fme%2Fdata", "main form", new() { ["Input.Code"] = "abc" });
        using var passed = await visitor.SubmitAsync($"{Step}?back=%2Fme%2Fdata", "main form", new() { ["Input.Code"] = authenticator.Code(1) });

        Assert.Equal((await Answer.OfAsync(wrong)).Main, (await Answer.OfAsync(replayed)).Main);
        Assert.NotNull((await Visitor.ParseAsync(wrong)).QuerySelector(".errors a[href='#Input_Code']"));
        Assert.Equal("/me/data", passed.Headers.Location!.OriginalString);
        Assert.Equal([200, 302], await StatusesAsync(visitor, "/me/data", Step));
    }

    [Fact]
    public async Task A_night_renews_what_it_is_sealed_with_and_the_app_shows_the_same_codes()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        var (authenticator, _) = await Authenticator.TurnOnAsync(app, els);
        var before = await BlobAsync();

        await app.InScopeAsync(services => services.GetRequiredService<Reseal>().Handle(default));

        Assert.NotEqual(before, await BlobAsync());
        using var visitor = app.Visit(followRedirects: false);
        using var asked = await SignInAsync(visitor, "els@stad.example", "/me");
        using var passed = await visitor.SubmitAsync(Step, "main form", new() { ["Input.Code"] = authenticator.Code(1) });
        Assert.Equal("/me", passed.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_recovery_code_opens_as_well()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        var (_, codes) = await Authenticator.TurnOnAsync(app, els);
        using var visitor = app.Visit(followRedirects: false);
        using var asked = await SignInAsync(visitor, "els@stad.example", "/me");

        using var passed = await visitor.SubmitAsync($"{Step}?recovery=true", "main form", new() { ["Input.Code"] = codes[3] });

        Assert.Equal("/me", passed.Headers.Location!.OriginalString);
        Assert.Contains("nog 9", (await visitor.OpenAsync("/me/second-factor")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_password_the_second_step_leads_to_the_first()
    {
        using var visitor = app.Visit(followRedirects: false);
        foreach (var page in new[] { Step, $"{Step}?recovery=true", $"{Step}/set-up" })
        {
            using var answer = await visitor.GetAsync(page);
            Assert.Equal("/account/signin", answer.Headers.Location!.OriginalString);
        }

        // With a form's token, but halfway to nobody.
        using var sent = await visitor.PostAsync(Step, await TokenAsync(visitor, new KeyValuePair<string, string>("Input.Code", "123456")));
        Assert.Equal("/account/signin", sent.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_session_of_a_role_without_the_second_step_is_none()
    {
        using var hr = app.Visit(followRedirects: false);
        using var els = app.Visit(followRedirects: false);

        hr.Client.DefaultRequestHeaders.Add("Cookie", await ForgedAsync("hr@stad.example", Roles.Hr));
        els.Client.DefaultRequestHeaders.Add("Cookie", await ForgedAsync("els@stad.example"));

        Assert.Equal([302, 302], await StatusesAsync(hr, "/office", "/me"));
        Assert.Equal([200], await StatusesAsync(els, "/me"));
    }

    [Fact]
    public async Task Whoever_is_given_a_role_meets_the_second_step_at_once()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        using var it = await SignInWithFactorAsync("it@stad.example");
        var id = await IdOfAsync("els@stad.example");

        using var given = await it.SubmitAsync($"/admin/accounts/{id}", "form:has([name='Input.Roles'])", new() { ["Input.Roles"] = Roles.Hr });

        Assert.Equal([302, 302], await StatusesAsync(els, "/me", "/office"));
        using var again = await SignInAsync(els, "els@stad.example", "/office");
        Assert.StartsWith($"{Step}/set-up?", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_administrator_takes_away_is_set_up_anew_where_the_role_asks()
    {
        using var hr = await SignInWithFactorAsync("hr@stad.example");
        using var it = await SignInWithFactorAsync("it@stad.example");

        using var taken = await it.SubmitAsync($"/admin/accounts/{await IdOfAsync("hr@stad.example")}", "form[action*='handler=Factor']", []);

        Assert.Equal([302], await StatusesAsync(hr, "/office"));
        using var again = await SignInAsync(hr, "hr@stad.example", "/office");
        Assert.StartsWith($"{Step}/set-up?", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Tweede stap weggenomen", (await it.OpenAsync("/admin/log")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turning_it_on_or_off_asks_the_password()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        using var guessed = await els.SubmitAsync("/me/second-factor", "main form", new() { ["Input.Password"] = "geraden" });
        Assert.Null((await Visitor.ParseAsync(guessed)).QuerySelector(".secret"));
        await Authenticator.TurnOnAsync(app, els);

        Assert.NotNull((await Visitor.ParseAsync(await OffAsync("geraden"))).QuerySelector(".errors a[href='#Input_Password']"));
        Assert.Equal("/me/second-factor", (await OffAsync(PortalApp.Password)).Headers.Location!.OriginalString);

        using var visitor = app.Visit(followRedirects: false);
        using var alone = await SignInAsync(visitor, "els@stad.example", "/me");
        Assert.Equal("/me", alone.Headers.Location!.OriginalString);

        async Task<HttpResponseMessage> OffAsync(string password)
        {
            var form = (await els.OpenAsync("/me/second-factor")).Forms.First(form => form.Closest("main") is not null);
            return await els.PostAsync("/me/second-factor?handler=Off", Visitor.Values(form).Where(value => value.Key != "Input.Password").Append(new("Input.Password", password)));
        }
    }

    [Fact]
    public async Task In_the_demo_nobody_has_to()
    {
        using var demo = new PortalApp();
        using var hr = await demo.SignInAs("hr@stad.example", followRedirects: false);

        Assert.Equal([200], await StatusesAsync(hr, "/office"));
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string who, string back) =>
        visitor.SubmitAsync($"/account/signin?back={Uri.EscapeDataString(back)}", "form:has(input[type=password])", new() { ["Input.Email"] = who, ["Input.Password"] = PortalApp.Password });

    private async Task<Visitor> SignInWithFactorAsync(string who)
    {
        var visitor = app.Visit(followRedirects: false);
        using var answer = await SignInAsync(visitor, who, "/me");
        using var shown = await visitor.GetAsync(answer.Headers.Location!.OriginalString);
        await Authenticator.ConfirmAsync(app, visitor, shown);
        return visitor;
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(Visitor visitor, params string[] pages)
    {
        var statuses = new List<int>();
        foreach (var page in pages)
        {
            statuses.Add((int)await visitor.StatusOf(page));
        }

        return statuses;
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> TokenAsync(Visitor visitor, params KeyValuePair<string, string>[] more)
    {
        var page = await visitor.OpenAsync("/account/signin");
        return more.Append(new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
    }

    private Task<int> IdOfAsync(string who) => app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Employees.Where(e => e.Email == who).Select(e => e.Id).SingleAsync());

    /// <summary>A session as this portal itself would seal it, that never took a second step.</summary>
    private Task<string> ForgedAsync(string who, params string[] roles) => app.InScopeAsync(async services =>
    {
        var employee = await services.GetRequiredService<PortalDb>().Employees.SingleAsync(e => e.Email == who);
        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var claims = roles.Select(role => new Claim(ClaimTypes.Role, role))
            .Concat([new(ClaimTypes.NameIdentifier, employee.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("stamp", employee.SecurityStamp!), new("session", who), new("since", now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture))]);
        var ticket = new AuthenticationTicket(new(new ClaimsIdentity(claims, Scheme)), new() { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, Scheme);
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}";
    });

    private Task<byte[]> BlobAsync() => app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Set<SecondFactor>().Select(factor => factor.Blob).SingleAsync());
}
