using System.Net;
using NetworksPortal.Web.Tests.Pages.Events;

namespace NetworksPortal.Web.Tests.Pages.Hosting;

public sealed class HostingTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    private string Link => app.Space("link");

    [Fact]
    public async Task A_core_team_asks_another_which_says_yes_and_both_see_whom_they_host_with()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        var meeting = await AskedAsync(chris, "Soep voor twee");

        var desk = await amina.OpenAsync($"{Link}/desk");
        var task = desk.Links.Single(link => link.GetAttribute("href") == Theirs(meeting));
        Assert.Contains("Soep voor twee", task.Closest("li")!.TextContent, StringComparison.Ordinal);
        var asked = await amina.OpenAsync(Theirs(meeting));
        Assert.Contains("Doen jullie mee, buren?", asked.Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(InLink(meeting)));

        Assert.Contains("Jullie doen mee", await AnsweredAsync(amina, meeting, "true"), StringComparison.Ordinal);

        Assert.Contains("Samen met Roze Neuzekes", (await amina.OpenAsync(InLink(meeting))).Said(), StringComparison.Ordinal);
        Assert.Contains("Link: minder dan 5", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Contains("Doet mee", (await chris.OpenAsync(Ours(meeting))).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_of_the_same_team_says_that_somebody_was_first()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        using var farid = await app.SignInAs("farid@stad.example");
        var meeting = await AskedAsync(chris, "Soep voor één antwoord");
        using var form = await farid.GetAsync(Theirs(meeting));
        var late = await Visitor.ParseAsync(form);
        await AnsweredAsync(amina, meeting, "false");

        using var second = await farid.PostAsync(Theirs(meeting), [.. Visitor.Values(late.Forms.First(f => f.QuerySelector("[name=accepts]") is not null)), new("accepts", "true")]);

        Assert.Contains("Iemand van jullie kernteam heeft al geantwoord", (await Visitor.ParseAsync(second)).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(InLink(meeting)));
        Assert.Contains("Zei nee", (await chris.OpenAsync(Ours(meeting))).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_the_other_network_answer_in_their_own_space_and_its_core_team_alone_reads_their_names()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        using var farid = await app.SignInAs("farid@stad.example");
        var meeting = await AskedAsync(chris, "Soep met namen");
        await AnsweredAsync(amina, meeting, "true");

        using var answered = await farid.AnswerAsync(InLink(meeting), "Yes", "Geen ui");

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Contains("Farid", (await amina.OpenAsync(InLink(meeting))).Said(), StringComparison.Ordinal);
        var ours = await chris.OpenAsync(meeting);
        Assert.DoesNotContain("Farid", ours.Said(), StringComparison.Ordinal);
        Assert.Contains("1 × Geen ui", ours.Said(), StringComparison.Ordinal);
        Assert.Contains("Er zijn 12 plaatsen, voor alle netwerken samen", ours.Said(), StringComparison.Ordinal);
        Assert.Null(ours.QuerySelector(".seats"));
    }

    [Fact]
    public async Task The_network_that_was_asked_finds_no_page_to_change_invite_or_manage_and_a_forged_post_changes_nothing()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        var meeting = await AskedAsync(chris, "Soep van ons");
        await AnsweredAsync(amina, meeting, "true");
        var at = Visitor.Values((await amina.OpenAsync(InLink(meeting))).Forms.First(form => form.GetAttribute("method") == "post")).Single(field => field.Key == "__RequestVerificationToken");

        foreach (var page in new[] { "/change", "/invite", "/together" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(InLink(meeting).Replace("/events/", "/desk/events/", StringComparison.Ordinal) + page));
        }

        foreach (var forged in new[] { $"{InLink(meeting)}?handler=cancel", $"{Ours(InLink(meeting))}?handler=stop", Ours(InLink(meeting)) })
        {
            using var no = await amina.PostAsync(forged, [at, new("with", "link"), new("Input.Network", "aha"), new("Input.Message", "x")]);
            Assert.Equal(HttpStatusCode.NotFound, no.StatusCode);
        }

        var seen = (await chris.OpenAsync(meeting)).Said();
        Assert.DoesNotContain("Gaat niet door", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("AHA", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_everybody_else_the_pages_are_not_there()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        using var bart = await app.SignInAs("bart@stad.example");
        var meeting = await AskedAsync(chris, "Soep voor weinig");
        var unknown = $"{app.Space("aha")}/desk/together/00000000000040008000000000000001";

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Ours(meeting)));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(unknown));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf($"{app.Space("aha")}/desk/together/{meeting.Split('/')[^1]}"));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(Theirs(meeting)));
    }

    [Fact]
    public async Task An_invitation_can_be_taken_back_and_a_co_host_steps_out()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        var meeting = await AskedAsync(chris, "Soep of niet");
        using (var back = await chris.SubmitAsync(Ours(meeting), "form[action*='handler=withdraw']", []))
        {
            Assert.Contains("Ingetrokken", (await Visitor.ParseAsync(back)).Said(), StringComparison.Ordinal);
        }

        Assert.Contains("De uitnodiging is ingetrokken", (await amina.OpenAsync(Theirs(meeting))).Said(), StringComparison.Ordinal);
        using (var again = await chris.SubmitAsync(Ours(meeting), "form:has([name='Input.Network'])", new() { ["Input.Network"] = "link" }))
        {
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        await AnsweredAsync(amina, meeting, "true");
        using var outside = await amina.SubmitAsync(Theirs(meeting), "form[action*='handler=stepOut']", []);
        Assert.Contains("Jullie doen niet meer mee", (await Visitor.ParseAsync(outside)).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(InLink(meeting)));
    }

    [Fact]
    public async Task A_fault_keeps_what_was_typed_and_says_what_to_do()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Soep zonder keuze"));

        using var refused = await chris.SubmitAsync(Ours(meeting), "form:has([name='Input.Network'])", new() { ["Input.Message"] = "Wij nodigen jullie uit" });

        var page = await Visitor.ParseAsync(refused);
        Assert.Contains("Kies een van de netwerken", page.QuerySelector(".errors, .error-summary, [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wij nodigen jullie uit", page.QuerySelector("textarea")!.TextContent.Trim());
    }

    private async Task<string> AskedAsync(Visitor chris, string title)
    {
        var fields = EventPages.Lunch(title);
        (fields["Input.Audience"], fields["Input.Capacity"]) = ("HostingNetworks", "12");
        var meeting = await chris.PlannedAsync(Roze, fields);
        using var asked = await chris.SubmitAsync(Ours(meeting), "form:has([name='Input.Network'])", new() { ["Input.Network"] = "link", ["Input.Message"] = "Doen jullie mee, buren?" });
        Assert.Contains("Nog geen antwoord", (await Visitor.ParseAsync(asked)).Said(), StringComparison.Ordinal);
        return meeting;
    }

    private async Task<string> AnsweredAsync(Visitor core, string meeting, string accepts)
    {
        using var answered = await core.SubmitAsync(Theirs(meeting), "main form", [], ("accepts", accepts));
        return (await Visitor.ParseAsync(answered)).Said();
    }

    private static string Ours(string meeting) => meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/together";

    private string InLink(string meeting) => meeting.Replace(Roze, Link, StringComparison.Ordinal);

    private string Theirs(string meeting) => InLink(meeting).Replace("/events/", "/desk/together/", StringComparison.Ordinal);
}
