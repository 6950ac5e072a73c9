using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Events;

public sealed class DetailsTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    [Fact]
    public async Task The_last_seat_is_given_once_and_the_next_member_waits()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var fields = EventPages.Lunch("Eén stoel");
        fields["Input.Capacity"] = "1";
        var meeting = await chris.PlannedAsync(Roze, fields);

        (await chris.AnswerAsync(meeting, "Yes")).Dispose();
        (await dina.AnswerAsync(meeting, "Yes")).Dispose();

        Assert.Contains("Er is een plaats voor jou", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Contains("plaats 1 van de wachtlijst", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_that_comes_free_is_offered_until_a_moment_and_one_click_in_the_agenda_takes_it()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var fields = EventPages.Lunch("Stoel in de aanbieding");
        fields["Input.Capacity"] = "1";
        var meeting = await chris.PlannedAsync(Roze, fields);
        (await chris.AnswerAsync(meeting, "Yes")).Dispose();
        (await dina.AnswerAsync(meeting, "Yes")).Dispose();

        (await chris.AnswerAsync(meeting, "No")).Dispose();

        Assert.Matches(@"Zeg ‘Ik kom’ voor woensdag 25 november, \d+\.\d\d uur", (await dina.OpenAsync(meeting)).Said());
        Assert.Contains("Kreeg een plaats aangeboden", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Contains("Er is plaats voor jou. Bevestig voor", (await dina.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
        using var taken = await dina.PressAsync($"{Roze}/events", $"button[formaction^='{meeting}'][value=Yes]");
        Assert.Contains("Er is een plaats voor jou", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Bevestig", (await dina.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_counts_for_the_seats_and_the_kitchen_and_has_no_name()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var fields = EventPages.Lunch("Met iemand");
        (fields["Input.Capacity"], fields["Input.Guests"]) = ("3", "true");
        var meeting = await chris.PlannedAsync(Roze, fields);

        (await dina.SubmitAsync(meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = "Yes", ["Input.Guest"] = "true" })).Dispose();

        var page = (await chris.OpenAsync(meeting)).Said();
        Assert.Contains("2 van 3 plaatsen bezet", page, StringComparison.Ordinal);
        Assert.Contains("Ik kom, met een gast", page, StringComparison.Ordinal);
        Assert.Contains("1 × gast van een lid", page, StringComparison.Ordinal);
        Assert.Null((await dina.OpenAsync(await chris.PlannedAsync(Roze, EventPages.Lunch("Zonder gast")))).QuerySelector("[name='Input.Guest']"));
        using var full = await chris.SubmitAsync(meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = "Yes", ["Input.Guest"] = "true" });
        Assert.Contains("Voor je gast is er geen plaats meer", (await Visitor.ParseAsync(full)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_are_read_by_the_core_team_and_by_no_other_member()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Met noden"));

        (await chris.AnswerAsync(meeting, "Yes", "Kanariegeel licht")).Dispose();

        Assert.Contains("Kanariegeel licht", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Kanariegeel licht", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_with_a_nickname_is_listed_under_it_alone()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Met bijnaam"));

        (await dina.AnswerAsync(meeting, "Maybe")).Dispose();

        var seen = (await chris.OpenAsync(meeting)).Said();
        Assert.Contains("Dee", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Dina", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answering_from_the_agenda_returns_there_and_keeps_needs_given_before()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Vanuit de agenda"));
        (await chris.AnswerAsync(meeting, "Maybe", "Zonder noten")).Dispose();

        using var response = await chris.PressAsync($"{Roze}/events", $"button[formaction^='{meeting}'][value=Yes]");

        Assert.Equal($"{Roze}/events", response.RequestMessage!.RequestUri!.AbsolutePath);
        var page = await chris.OpenAsync(meeting);
        Assert.Equal("Zonder noten", page.QuerySelector("#Input_Needs")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("input[name='Input.Answer'][value=Yes][checked]"));
    }

    [Fact]
    public async Task The_online_link_is_there_for_those_who_come()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var fields = EventPages.Lunch("Online");
        fields["Input.OnlineLink"] = "https://vergadering.example/zaal";
        var meeting = await chris.PlannedAsync(Roze, fields);
        Assert.Null((await dina.OpenAsync(meeting)).QuerySelector("a[href^='https://vergadering.example']"));

        (await dina.AnswerAsync(meeting, "Yes")).Dispose();

        Assert.NotNull((await dina.OpenAsync(meeting)).QuerySelector("a[href^='https://vergadering.example']"));
    }

    [Fact]
    public async Task What_is_not_there_is_said_as_plainly_as_what_is()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch("Eerlijk");
        fields["Input.Access[Lift].Provision"] = "No";
        fields["Input.Access[Lift].Note"] = "We dragen je niet, we kiezen een andere zaal";
        var meeting = await chris.PlannedAsync(Roze, fields);

        var lift = (await chris.OpenAsync(meeting)).QuerySelectorAll(".access li").Single(li => li.QuerySelector("b")!.TextContent == "Lift");

        Assert.Equal("Nee", lift.QuerySelector(".badge--bad")!.TextContent.Trim());
        Assert.Contains("andere zaal", lift.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_meeting_keeps_its_place_and_a_cancelled_one_says_so()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Verschuift"));
        var change = meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";

        using var changed = await chris.SubmitAsync(change, $"form[action='{change}']", new() { ["Input.From"] = "12:30" });
        Assert.Equal(meeting, changed.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("12.30 tot 13.30 uur", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);

        (await chris.SubmitAsync(meeting, "form[action$='handler=cancel']", [])).Dispose();
        Assert.Contains("Gaat niet door", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf(change));
    }

    [Fact]
    public async Task A_foreign_meeting_and_an_unknown_one_are_the_same_page()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        var foreign = (await chris.PlannedAsync(Roze, EventPages.Lunch("Niet voor Amina"))).Split('/')[^1];
        var link = app.Space("link");

        foreach (var address in new[] { $"{link}/events/{{0}}", $"{link}/events/{{0}}/afspraak.ics", $"{link}/desk/events/{{0}}/change" })
        {
            using var one = await amina.GetAsync(string.Format(null, address, foreign));
            using var other = await amina.GetAsync(string.Format(null, address, Guid.NewGuid().ToString("N")));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, other.StatusCode));
        }
    }

    [Theory]
    [InlineData("handler=heads", "Input.Headcount", "12")]
    [InlineData("handler=cancel", "x", "y")]
    public async Task A_member_cannot_do_what_the_core_team_does(string handler, string field, string value)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Blijft staan"));
        var token = (await dina.OpenAsync(meeting)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await dina.PostAsync($"{meeting}?{handler}", new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value, ["__RequestVerificationToken"] = token });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain("Gaat niet door", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Perhaps")]
    [InlineData("7")]
    [InlineData("")]
    public async Task An_answer_that_is_none_is_asked_for_again(string answer)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Wat zeg je"));

        using var response = await chris.AnswerAsync(meeting, answer, "Een tolk");
        var page = await Visitor.ParseAsync(response);

        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Answer']"));
        Assert.Equal("Een tolk", page.QuerySelector("#Input_Needs")!.TextContent.Trim());
    }
}
