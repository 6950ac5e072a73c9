using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Web.Tests.Pages.Accounts;

/// <summary>How a session ends, whoever holds its cookie.</summary>
public sealed class SessionTests : IDisposable
{
    private readonly MovedClock clock = new();
    private readonly PortalApp app;

    public SessionTests()
    {
        app = new PortalApp().Changing(services => services.AddSingleton<TimeProvider>(clock));
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out_and_other_browsers_stay()
    {
        using var here = app.Visit(followRedirects: false);
        using var elsewhere = await app.SignInAs("els@stad.example", followRedirects: false);
        using var thief = app.Visit(followRedirects: false);
        thief.Client.DefaultRequestHeaders.Add("Cookie", await SignInAsync(here));
        Assert.Equal(HttpStatusCode.OK, await thief.StatusOf("/me"));

        using var answer = await here.SubmitAsync("/account/signout", "main form", []);

        Assert.Equal(HttpStatusCode.Found, await thief.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusOf("/me"));
        using var again = await app.SignInAs("els@stad.example", followRedirects: false);
        Assert.Equal(HttpStatusCode.OK, await again.StatusOf("/me"));
    }

    [Fact]
    public async Task Twelve_hours_after_the_sign_in_it_ends_however_busy_somebody_is()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        for (var hour = 1; hour < 12; hour++)
        {
            clock.Move(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/me"));
        }

        clock.Move(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Found, await els.StatusOf("/me"));
    }

    [Fact]
    public async Task Eight_hours_without_a_click_end_it()
    {
        using var els = await app.SignInAs("els@stad.example", followRedirects: false);
        clock.Move(TimeSpan.FromHours(8) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/me"));

        using var idle = await app.SignInAs("els@stad.example", followRedirects: false);
        clock.Move(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Found, await idle.StatusOf("/me"));
    }

    [Fact]
    public async Task Another_password_ends_the_session_that_it_was_typed_in_and_begins_a_new_one()
    {
        using var els = app.Visit(followRedirects: false);
        using var thief = app.Visit(followRedirects: false);
        thief.Client.DefaultRequestHeaders.Add("Cookie", await SignInAsync(els));

        using var changed = await els.SubmitAsync("/account/password", "form:has([name='Input.Current'])", new() { ["Input.Current"] = PortalApp.Password, ["Input.Password"] = "Samen-anders-2026!" });

        Assert.Equal(HttpStatusCode.Found, await thief.StatusOf("/me"));
        Assert.Equal(HttpStatusCode.OK, await els.StatusOf("/me"));
    }

    /// <returns>The cookie, as whoever looks over a shoulder copies it.</returns>
    private static async Task<string> SignInAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/account/signin", "form:has(input[type=password])", new() { ["Input.Email"] = "els@stad.example", ["Input.Password"] = PortalApp.Password });
        return Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("portal.session=", StringComparison.Ordinal)).Split(';')[0];
    }

    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.Parse(PortalApp.Clock, CultureInfo.InvariantCulture).AddMinutes(5);

        public override DateTimeOffset GetUtcNow() => now;

        public void Move(TimeSpan by) => now += by;
    }
}
