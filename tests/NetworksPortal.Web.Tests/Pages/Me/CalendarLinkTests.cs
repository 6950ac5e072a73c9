using System.Net;
using NetworksPortal.Web.Tests.Pages.Events;

namespace NetworksPortal.Web.Tests.Pages.Me;

public sealed class CalendarLinkTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_member_makes_a_link_sees_it_once_and_takes_it_back()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var program = app.Visit();
        using var yes = await chris.AnswerAsync(await chris.PlannedAsync(app.Space("roze-neuzekes")), "Yes");
        var link = await MakeAsync(chris);

        using (var feed = await program.GetAsync(link))
        {
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
            Assert.Equal("text/calendar", feed.Content.Headers.ContentType!.MediaType);
            var text = await feed.Content.ReadAsStringAsync();
            Assert.Contains("BEGIN:VEVENT", text, StringComparison.Ordinal);
            Assert.All(["Roze Neuzekes", "Link", "Kring", "stad.example", "Chris"], name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        }

        Assert.Null((await chris.OpenAsync("/me/calendar")).QuerySelector(".secret"));
        var other = await MakeAsync(chris);
        Assert.Equal(HttpStatusCode.NotFound, await program.StatusOf(link));
        Assert.Equal(HttpStatusCode.OK, await program.StatusOf(other));

        using var gone = await PressAsync(chris, "Revoke");
        var (never, ended) = (await Answer.OfAsync(program, "/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/agenda.ics"), await Answer.OfAsync(program, other));
        Assert.Equal((404, never.Body), (ended.Status, ended.Body));
    }

    [Fact]
    public async Task Who_is_in_no_network_is_told_where_to_look()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        var page = await hr.OpenAsync("/me/calendar");

        Assert.Null(page.QuerySelector("main form"));
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_member_chooses_when_to_be_reminded()
    {
        using var dina = await app.SignInAs("dina@stad.example");
        var page = app.Space("roze-neuzekes") + "/me";
        using var saved = await dina.SubmitAsync(page, "form:has([name='Meetings'])", new() { ["Meetings"] = "Day" });

        Assert.NotNull((await dina.OpenAsync(page)).QuerySelector("[name='Meetings'][value='Day'][checked]"));
        using var wrong = await dina.SubmitAsync(page, "form:has([name='Meetings'])", new() { ["Meetings"] = "7" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static async Task<string> MakeAsync(Visitor member)
    {
        using var made = await PressAsync(member, "Make");
        return new Uri((await Visitor.ParseAsync(made)).QuerySelector(".secret")!.TextContent).AbsolutePath;
    }

    /// <summary>The form of the page, by the button that leads there.</summary>
    private static async Task<HttpResponseMessage> PressAsync(Visitor member, string handler)
    {
        var form = (await member.OpenAsync("/me/calendar")).QuerySelector("main form")!;
        var address = $"/me/calendar?handler={handler}";
        Assert.Contains(address, form.QuerySelectorAll("button").Select(button => button.GetAttribute("formaction") ?? form.GetAttribute("action")));
        var token = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await member.PostAsync(address, [new("__RequestVerificationToken", token), new("Word", "AsPlanned")]);
    }
}
