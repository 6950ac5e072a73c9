using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Pages.Events;

/// <summary>Meetings that come back, as a core member plans, changes and calls them off.</summary>
public sealed class SeriesTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    private string Plan => $"{Roze}/desk/events/plan";

    [Fact]
    public async Task The_days_are_said_in_words_before_anything_is_planned_and_a_holiday_is_left_out()
    {
        using var chris = await app.SignInAs("chris@stad.example");

        using var response = await chris.PlanAsync(Roze, Weekly("Breien", "2026-12-11", times: "4"));
        var page = await Visitor.ParseAsync(response);

        Assert.Contains("2 keer, elke vrijdag, van vrijdag 11 december 2026 tot en met vrijdag 18 december 2026", page.Said(), StringComparison.Ordinal);
        Assert.Equal(["2026-12-11 False", "2026-12-18 False", "2026-12-25 True", "2027-01-01 True"], Boxes(page).Select(box => $"{box.Value} {box.IsChecked}"));
        Assert.Equal("Breien", page.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.DoesNotContain("Breien", (await chris.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_looked_at_is_planned_without_the_days_that_were_left_out()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = Weekly("Haken", "2027-02-02", times: "5");
        var shown = await SendAsync(chris, fields);
        Assert.Equal(["2027-02-02", "2027-02-09", "2027-02-16", "2027-02-23", "2027-03-02"], Boxes(shown).Select(box => box.Value));

        var planned = await ConfirmAsync(chris, shown, fields, without: "2027-02-16");

        Assert.Contains("4 bijeenkomsten staan op de agenda", planned.Said(), StringComparison.Ordinal);
        Assert.Contains("Deel van een reeks", planned.Said(), StringComparison.Ordinal);
        var second = await chris.OpenAsync(NextOf(planned));
        var third = await chris.OpenAsync(NextOf(second));
        Assert.Contains("Dinsdag 23 februari 2027", third.Said(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Vorige: dinsdag 9 februari 2027", third.Said(), StringComparison.Ordinal);
        var agenda = await chris.OpenAsync($"{Roze}/events");
        Assert.Equal(2, agenda.QuerySelectorAll(".agenda h3").Count(title => title.TextContent == "Haken"));
        Assert.Contains("Nog 2 keer, tot en met dinsdag 2 maart 2027", agenda.Said(), StringComparison.Ordinal);

        using var dina = await app.SignInAs("dina@stad.example");
        Assert.Contains("Volgende: dinsdag 9 februari 2027", (await dina.OpenAsync(PathOf(planned))).Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Weekly", "", "", "Input_Repeat_Until", "heeft altijd een einde")]
    [InlineData("Weekly", "2027-01-01", "", "Input_Repeat_Until", "na de eerste")]
    [InlineData("Weekly", "2999-01-01", "", "Input_Repeat_Until", "meer dan 60")]
    [InlineData("MonthlyByDate", "2999-01-01", "", "Input_Repeat_Until", "anderhalf jaar")]
    [InlineData("Weekly", "volgend jaar", "", "Input_Repeat_Until", "datum")]
    [InlineData("Weekly", "", "100000", "Input_Repeat_Times", "van 2 tot 60")]
    [InlineData("Weekly", "", "-1", "Input_Repeat_Times", "van 2 tot 60")]
    [InlineData("Weekly", "", "vaak", "Input_Repeat_Times", "getal")]
    [InlineData("Daily", "", "5", "Input_Repeat_Rhythm", "Kies")]
    [InlineData("MonthlyByLastWeekday", "", "5", "Input_Repeat_Rhythm", "nog zo’n weekdag")]
    public async Task A_series_that_cannot_be_is_refused_at_its_field_and_what_was_typed_is_kept(string rhythm, string until, string times, string id, string message)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = Weekly("Wordt geen reeks", "2027-02-02", times, until);
        fields["Input.Repeat.Rhythm"] = rhythm;

        foreach (var handler in new[] { "", "?handler=dates" })
        {
            var page = await SendAsync(chris, fields, handler);

            Assert.Contains(message, page.QuerySelector($".errors a[href='#{id}']")?.TextContent, StringComparison.Ordinal);
            Assert.Equal(["Wordt geen reeks", until, times], new[] { "Title", "Repeat_Until", "Repeat_Times" }.Select(field => page.QuerySelector($"#Input_{field}")!.GetAttribute("value") ?? ""));
            Assert.True(page.QuerySelector("#Input_Repeat_Rhythm")!.Closest("details")!.HasAttribute("open"));
        }

        Assert.DoesNotContain("Wordt geen reeks", (await chris.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_without_that_day_and_the_hour_that_summer_time_skips_are_said()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var monthly = Weekly("Maandelijks", "2027-01-31", times: "3");
        monthly["Input.Repeat.Rhythm"] = "MonthlyByDate";
        Assert.Contains("In een maand zonder 31ste valt ze op de laatste dag", (await SendAsync(chris, monthly, "?handler=dates")).Said(), StringComparison.Ordinal);

        var night = Weekly("Nachtwandeling", "2027-03-21", times: "2");
        (night["Input.From"], night["Input.Until"]) = ("02:30", "04:00");
        var page = await ConfirmAsync(chris, await SendAsync(chris, night), night);
        Assert.Contains("Op zondag 28 maart 2027 bestaat dit uur niet", page.QuerySelector("#Input_From-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_out_every_day_is_told_so()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = Weekly("Nooit", "2027-02-02", times: "2");
        var shown = await SendAsync(chris, fields);

        var page = await ConfirmAsync(chris, shown, fields, "2027-02-02", "2027-02-09");

        Assert.Contains("Laat er minstens één staan", page.QuerySelector(".errors a[href='#Input_Repeat_Without']")!.TextContent, StringComparison.Ordinal);
        Assert.All(Boxes(page), box => Assert.True(box.IsChecked));
    }

    [Fact]
    public async Task A_room_that_is_taken_in_the_middle_is_shown_before_and_the_rest_can_be_planned()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var room = (await chris.OpenAsync(Plan)).QuerySelectorAll("[name='Input.Room']").First(box => box.GetAttribute("value")!.Length > 0).GetAttribute("value")!;
        var single = EventPages.Lunch("Zit er al");
        (single["Input.Date"], single["Input.Room"]) = ("2027-04-13", room);
        await chris.PlannedAsync(Roze, single);
        var fields = Weekly("Wil erin", "2027-04-06", times: "3");
        fields["Input.Room"] = room;

        var shown = await SendAsync(chris, fields);
        Assert.Contains("13 april 2027", Assert.Single(shown.QuerySelectorAll(".ticklist label"), label => label.TextContent.Contains("Zaal niet vrij", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        var refused = await ConfirmAsync(chris, shown, fields);
        Assert.Contains("Op 1 van de 3 dagen is de zaal niet vrij", refused.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Wil erin", (await chris.OpenAsync($"{Roze}/events")).Said(), StringComparison.Ordinal);

        fields["IfTaken"] = "WithoutRoom";
        var planned = await ConfirmAsync(chris, refused, fields);
        Assert.Contains("3 bijeenkomsten staan op de agenda. Zonder zaal: 1.", planned.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_and_a_calling_off_go_as_far_as_was_chosen()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = Weekly("Koor", "2027-05-04", times: "4");
        var first = await ConfirmAsync(chris, await SendAsync(chris, fields), fields);
        var second = NextOf(first);
        var change = second.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";
        Assert.Contains("Deze en de 2 volgende", (await chris.OpenAsync(change)).Said(), StringComparison.Ordinal);

        using var unsaid = await chris.SubmitAsync(change, "form:has([name='Input.Title'])", new() { ["Input.Title"] = "Zangkoor", ["Input.Reach"] = "Alle" });
        Assert.Contains("Kies", (await Visitor.ParseAsync(unsaid)).QuerySelector(".errors a[href='#Input_Reach']")!.TextContent, StringComparison.Ordinal);
        using var changed = await chris.SubmitAsync(change, "form:has([name='Input.Title'])", new() { ["Input.Title"] = "Zangkoor", ["Input.Reach"] = "Following" });
        Assert.Contains("Aangepaste bijeenkomsten: 3", (await Visitor.ParseAsync(changed)).Said(), StringComparison.Ordinal);
        Assert.Equal("Koor", (await chris.OpenAsync(PathOf(first))).QuerySelector("h1")!.TextContent);
        var third = NextOf(await chris.OpenAsync(second));
        Assert.Equal("Zangkoor", (await chris.OpenAsync(third)).QuerySelector("h1")!.TextContent);

        using var off = await chris.SubmitAsync(third, "form[action*='handler=cancel']", [], ("reach", "Following"));
        Assert.Contains("Gaat niet door", (await Visitor.ParseAsync(off)).Said(), StringComparison.Ordinal);
        Assert.Contains("Gaat niet door", (await chris.OpenAsync(NextOf(await chris.OpenAsync(third)))).Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("Gaat niet door", (await chris.OpenAsync(second)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_goes_before_another_does_not_bring_its_series_along()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var fields = Weekly("Voorbeeld", "2027-06-01", times: "2");
        var first = await ConfirmAsync(chris, await SendAsync(chris, fields), fields);

        var form = await chris.OpenAsync($"{Plan}?like={PathOf(first).Split('/')[^1]}");

        Assert.Equal("", ((IHtmlSelectElement)form.QuerySelector("#Input_Repeat_Rhythm")!).Value);
        Assert.Empty(form.QuerySelectorAll("[name='Input.Reach']"));
    }

    private static Dictionary<string, string> Weekly(string title, string first, string times = "", string until = "")
    {
        var fields = EventPages.Lunch(title);
        fields["Input.Date"] = first;
        (fields["Input.Repeat.Rhythm"], fields["Input.Repeat.Times"], fields["Input.Repeat.Until"]) = ("Weekly", times, until);
        fields["Input.Once"] = Guid.NewGuid().ToString();
        return fields;
    }

    /// <summary>Sends the form as it was first opened.</summary>
    private async Task<IHtmlDocument> SendAsync(Visitor visitor, Dictionary<string, string> fields, string handler = "")
    {
        var form = await visitor.OpenAsync(Plan);
        using var response = await visitor.PostAsync(Plan + handler, With(form, fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Visitor.ParseAsync(response);
    }

    /// <summary>Sends the form as it was last shown.</summary>
    private async Task<IHtmlDocument> ConfirmAsync(Visitor visitor, IHtmlDocument shown, Dictionary<string, string> fields, params string[] without)
    {
        using var response = await visitor.PostAsync(Plan, [.. With(shown, fields).Where(value => value.Key != "Input.Repeat.Without"), .. without.Select(day => KeyValuePair.Create("Input.Repeat.Without", day))]);
        return await Visitor.ParseAsync(response);
    }

    private static IEnumerable<KeyValuePair<string, string>> With(IHtmlDocument page, Dictionary<string, string> fields) =>
        [.. Visitor.Values((IHtmlFormElement)page.QuerySelector(EventPages.PlanForm)!).Where(value => !fields.ContainsKey(value.Key)), .. fields];

    private static IEnumerable<IHtmlInputElement> Boxes(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("input[type=checkbox][name='Input.Repeat.Without']");

    private static string NextOf(IHtmlDocument page) => page.QuerySelectorAll("a.more").Single(link => link.TextContent.StartsWith("Volgende:", StringComparison.Ordinal)).GetAttribute("href")!;

    private static string PathOf(IHtmlDocument meeting) => meeting.QuerySelector("form[action*='handler=answer']")!.GetAttribute("action")!.Split('?')[0];
}
