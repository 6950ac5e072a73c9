using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Events;

public sealed class PlanTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    [Fact]
    public async Task A_planned_meeting_is_repeated_in_words_and_stands_in_the_space_of_members()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");

        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Soep voor iedereen"));

        Assert.Contains("Dinsdag 8 december 2026", (await chris.OpenAsync(meeting)).Said(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("12.00 tot 13.30 uur", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Contains("Soep voor iedereen", (await dina.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Until", "11:00", "Input_Until", "einde")]
    [InlineData("Input.Date", "2026-11-20", "Input_From", "voorbij")]
    [InlineData("Input.Date", "32/13/2026", "Input_Date", "datum")]
    [InlineData("Input.From", "half twaalf", "Input_From", "uur")]
    [InlineData("Input.Capacity", "100000", "Input_Capacity", "1000")]
    [InlineData("Input.Capacity", "-3", "Input_Capacity", "1000")]
    [InlineData("Input.Capacity", "veel", "Input_Capacity", "getal")]
    [InlineData("Input.Title", "", "Input_Title", "naam")]
    [InlineData("Input.OnlineLink", "javascript:alert(1)", "Input_OnlineLink", "https://")]
    [InlineData("Input.CalendarTitle", "Roze Neuzekes", "Input_CalendarTitle", "naam van het netwerk")]
    [InlineData("Input.Room", "8f3d7f0e-0000-4000-8000-000000000000", "Input_Room", "niet beschikbaar")]
    [InlineData("Input.Kind", "Coup", "Input_Kind", "Kies")]
    public async Task What_cannot_be_is_said_at_its_field_and_what_was_typed_is_kept(string field, string typed, string id, string message)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch("Wordt niets");
        fields[field] = typed;

        using var response = await chris.PlanAsync(Roze, fields);
        var page = await Visitor.ParseAsync(response);

        Assert.Contains(message, page.QuerySelector($".errors a[href='#{id}']")?.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Fout:", page.Title, StringComparison.Ordinal);
        Assert.Equal(field == "Input.Title" ? "" : "Wordt niets", page.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.DoesNotContain("Wordt niets", (await chris.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_one_like_it_takes_over_words_hours_and_place_and_asks_for_the_day()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Soep zoals altijd"));
        var again = (await chris.OpenAsync(meeting)).QuerySelector("a[href*='plan?like=']")!.GetAttribute("href")!;

        var form = await chris.OpenAsync(again);

        Assert.Equal(["Soep zoals altijd", "", "12:00", "13:30", "De serre", "Overleg"],
            new[] { "Title", "Date", "From", "Until", "Place", "CalendarTitle" }.Select(field => form.QuerySelector($"#Input_{field}")!.GetAttribute("value") ?? ""));
        using var planned = await chris.SubmitAsync(again, EventPages.PlanForm, new() { ["Input.Date"] = "2026-12-15" });
        Assert.NotEqual(meeting, planned.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("Dinsdag 15 december 2026", (await Visitor.ParseAsync(planned)).Said(), StringComparison.OrdinalIgnoreCase);

        using var amina = await app.SignInAs("amina@stad.example");
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf($"{app.Space("link")}/desk/events/plan?like={meeting.Split('/')[^1]}"));
    }

    [Fact]
    public async Task The_hour_that_summer_time_skips_is_refused()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch();
        (fields["Input.Date"], fields["Input.From"], fields["Input.Until"]) = ("2027-03-28", "02:30", "04:00");

        using var response = await chris.PlanAsync(Roze, fields);

        Assert.Contains("bestaat niet", (await Visitor.ParseAsync(response)).QuerySelector("#Input_From-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oversized_text_is_refused_at_its_field_and_kept()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch();
        fields["Input.Text"] = new string('x', 8001);

        using var response = await chris.PlanAsync(Roze, fields);
        var page = await Visitor.ParseAsync(response);

        Assert.NotNull(page.QuerySelector("#Input_Text-error"));
        Assert.Equal(8001, page.QuerySelector("#Input_Text")!.TextContent.Trim().Length);
    }

    [Fact]
    public async Task Two_faults_are_told_at_once()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch("");
        fields["Input.Date"] = "morgen";

        using var response = await chris.PlanAsync(Roze, fields);

        Assert.Equal(2, (await Visitor.ParseAsync(response)).QuerySelectorAll(".errors li").Length);
    }

    [Fact]
    public async Task Forged_fields_for_network_state_and_numbers_change_nothing()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = EventPages.Lunch("Vervalst");
        foreach (var (name, value) in new[] { ("Network", "1"), ("Input.Network", "1"), ("Input.Taken", "99"), ("Input.State", "Cancelled"), ("key", "ffff"), ("Viewer.Role", "Core") })
        {
            fields[name] = value;
        }

        var meeting = await chris.PlannedAsync(Roze, fields);

        Assert.DoesNotContain("Gaat niet door", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_the_text_without_script_and_keeps_the_form()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var form = (await chris.OpenAsync($"{Roze}/desk/events/plan")).QuerySelector("button[formaction*=preview]")!.GetAttribute("formaction")!;
        var fields = EventPages.Lunch("Nog niet klaar");
        fields["Input.Text"] = "**Breng** <script>alert(1)</script> mee";
        var page = await chris.OpenAsync($"{Roze}/desk/events/plan");
        fields["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var response = await chris.PostAsync(form, fields);
        var shown = await Visitor.ParseAsync(response);

        Assert.Equal("Breng", shown.QuerySelector("#voorbeeld strong")!.TextContent);
        Assert.Null(shown.QuerySelector("#voorbeeld script"));
        Assert.Equal("Nog niet klaar", shown.QuerySelector("#Input_Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Members_and_strangers_find_no_form_to_plan_with()
    {
        using var dina = await app.SignInAs("dina@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf($"{Roze}/desk/events/plan"));
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf($"{Roze}/desk/events/plan"));
    }
}
