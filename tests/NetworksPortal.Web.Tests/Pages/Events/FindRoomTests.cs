using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Pages.Events;

/// <summary>Looking for a room in the form itself, without script.</summary>
public sealed class FindRoomTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Roze => app.Space("roze-neuzekes");

    private string Form => $"{Roze}/desk/events/plan";

    [Fact]
    public async Task A_search_shows_what_is_free_and_fits_first_and_keeps_all_that_was_typed()
    {
        using var chris = await app.SignInAs("chris@stad.example");

        var page = await SearchAsync(chris, Lunch(9, ("Input.People", "30"), ("Input.Needs", "InductionLoop")));

        Assert.Equal(["Zaal Leie"], Fitting(page));
        Assert.Contains("Eén zaal is vrij en past", page.QuerySelector("#zalen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Te klein", Card(page, "Stille kamer").TextContent, StringComparison.Ordinal);
        Assert.Contains("Zonder: Ringleiding", Card(page, "Wintertuin").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Zoekt een zaal", "2026-12-09", "12:00", "30"], new[] { "Title", "Date", "From", "People" }.Select(field => page.QuerySelector($"#Input_{field}")!.GetAttribute("value")));
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name='Input.Needs'][value=InductionLoop]")!).IsChecked);
    }

    [Fact]
    public async Task A_search_without_a_time_asks_for_it_at_its_field()
    {
        using var chris = await app.SignInAs("chris@stad.example");

        var page = await SearchAsync(chris, Lunch(9, ("Input.Date", "")));

        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Date']"));
        Assert.Null(page.QuerySelector("#zalen .callout"));
    }

    [Fact]
    public async Task A_room_that_another_network_took_is_only_not_available_and_one_click_takes_another()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        var leie = await RoomAsync(chris, "Zaal Leie");
        await amina.PlannedAsync(app.Space("link"), Lunch(10, ("Input.Title", "Geheim van Link"), ("Input.Room", leie)));

        using var refused = await chris.PlanAsync(Roze, Lunch(10, ("Input.Room", leie), ("Input.People", "12"), ("Input.Needs", "HybridSet")));
        var clash = await Visitor.ParseAsync(refused);

        Assert.Contains("niet beschikbaar", clash.QuerySelector("#Input_Room-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Link", clash.QuerySelector("#zalen")!.TextContent, StringComparison.Ordinal);
        var offers = clash.QuerySelectorAll("#zalen button[name=Take]");
        Assert.Contains("Zaal Schelde", offers[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Zaal Leie", offers[1].TextContent, StringComparison.Ordinal);

        using var planned = await chris.PostAsync(offers[0].GetAttribute("formaction")!, Values(clash, ("Take", offers[0].GetAttribute("value")!)));
        Assert.Contains("Zaal Schelde", (await Visitor.ParseAsync(planned)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_of_the_same_room_is_one_click_as_well()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var tuin = await RoomAsync(chris, "Wintertuin");
        await chris.PlannedAsync(Roze, Lunch(11, ("Input.Room", tuin)));

        using var refused = await chris.PlanAsync(Roze, Lunch(11, ("Input.Room", tuin), ("Input.People", "50")));
        var clash = await Visitor.ParseAsync(refused);
        var offer = clash.QuerySelectorAll("#zalen button[name=Take]").First();
        using var planned = await chris.PostAsync(offer.GetAttribute("formaction")!, Values(clash, ("Take", offer.GetAttribute("value")!)));
        var meeting = await Visitor.ParseAsync(planned);

        Assert.Contains("Wintertuin", meeting.Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("12.00 tot 13.30", meeting.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_changes_a_meeting_finds_its_own_room_free()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var zolder = await RoomAsync(chris, "Zolderkamer");
        var meeting = await chris.PlannedAsync(Roze, Lunch(14, ("Input.Room", zolder)));
        var change = meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";

        var page = await SearchAsync(chris, [], change);

        Assert.Contains("Zolderkamer", Fitting(page));
    }

    [Fact]
    public async Task Whoever_lends_the_room_sees_hours_number_and_needs_and_nothing_of_the_network()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var zalen = await app.SignInAs("zalen@stad.example");
        await chris.PlannedAsync(Roze, Lunch(15, ("Input.Room", await RoomAsync(chris, "Zaal Leie")), ("Input.People", "23"), ("Input.Needs", "InductionLoop")));

        var row = (await zalen.OpenAsync("/rooms")).QuerySelectorAll("tr").Single(row => row.TextContent.Contains("hoogstens 23", StringComparison.Ordinal));

        Assert.Contains("12.00 tot 13.30 uur", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Overleg", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ringleiding", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zoekt een zaal", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuzekes", row.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Lunch(int day, params (string Field, string Value)[] more)
    {
        var fields = EventPages.Lunch("Zoekt een zaal");
        fields["Input.Date"] = $"2026-12-{day:00}";
        fields["Input.From"] = "12:00";
        foreach (var (field, value) in more)
        {
            fields[field] = value;
        }

        return fields;
    }

    private async Task<IHtmlDocument> SearchAsync(Visitor visitor, Dictionary<string, string> fields, string? at = null)
    {
        var page = await visitor.OpenAsync(at ?? Form);
        using var answer = await visitor.PostAsync(page.QuerySelector("button[formaction*='handler=rooms']")!.GetAttribute("formaction")!, Values(page, [.. fields.Select(f => (f.Key, f.Value))]));
        return await Visitor.ParseAsync(answer);
    }

    private static Dictionary<string, string> Values(IHtmlDocument page, params (string Field, string Value)[] more)
    {
        var values = Visitor.Values(page.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.QuerySelector("[name='Input.Title']") is not null))
            .GroupBy(value => value.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);
        foreach (var (field, value) in more)
        {
            values[field] = value;
        }

        return values;
    }

    private async Task<string> RoomAsync(Visitor visitor, string name) => Card(await visitor.OpenAsync(Form), name).QuerySelector("input")!.GetAttribute("value")!;

    private static IElement Card(IHtmlDocument page, string room) =>
        page.QuerySelectorAll("label.choice").Single(card => card.QuerySelector("input[name='Input.Room']") is not null && card.QuerySelector("b")!.TextContent == room);

    private static List<string> Fitting(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("label.choice").Where(card => card.QuerySelector("input[name='Input.Room']") is not null)
            .Where(card => card.QuerySelector(".badge--ok") is not null && card.QuerySelector(".badge--warn") is null).Select(card => card.QuerySelector("b")!.TextContent),
    ];
}
