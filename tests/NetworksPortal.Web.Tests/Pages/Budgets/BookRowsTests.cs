using System.Net;
using AngleSharp.Dom;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

/// <summary>Rows share what is the same in many of them; each still speaks of its own cost.</summary>
public sealed class BookRowsTests(PortalApp app) : IClassFixture<PortalApp>
{
    private string Page => app.Space("link") + "/desk/budget";

    [Fact]
    public async Task Each_row_says_what_its_own_cost_is_and_offers_its_own_steps()
    {
        using var amina = await app.SignInAs("amina@stad.example");
        using var farid = await app.SignInAs("farid@stad.example");
        await EnterAsync(amina, "Bloemen", "Material", "Paid");
        await EnterAsync(farid, "Soep", "Catering", "Planned");
        await EnterAsync(farid, "Linten", "Material", "Committed");
        await EnterAsync(amina, "Zaaltje", "Room", "Committed");

        var page = await amina.OpenAsync(Page);

        Assert.Equal("Materiaal en drukwerk, Amina Chentouf, Betaald, Schrap Bloemen", Says(page, "Bloemen"));
        Assert.Equal("Eten en drinken, Farid Rezaei, Gepland, Leg vast Soep, Schrap Soep", Says(page, "Soep"));
        Assert.Equal("Materiaal en drukwerk, Farid Rezaei, Vastgelegd, Is betaald Linten, Schrap Linten", Says(page, "Linten"));
        Assert.Equal("Zaal, Amina Chentouf, Vastgelegd, Is betaald Zaaltje, Schrap Zaaltje", Says(page, "Zaaltje"));
    }

    [Fact]
    public async Task A_button_moves_the_cost_of_its_row_and_no_other()
    {
        using var amina = await app.SignInAs("amina@stad.example");
        await EnterAsync(amina, "Kaartjes", "Material", "Planned");
        await EnterAsync(amina, "Affiches", "Material", "Planned");
        var before = await amina.OpenAsync(Page);
        var button = Row(before, "Kaartjes").QuerySelector("button[value^='Committed']")!;

        using var moved = await amina.PostAsync(Action(before), new Dictionary<string, string> { ["to"] = button.GetAttribute("value")!, ["__RequestVerificationToken"] = Token(before) });

        var after = await amina.OpenAsync(Page);
        Assert.Equal(("Vastgelegd", "Gepland"), (Cell(after, "Kaartjes", "Stand"), Cell(after, "Affiches", "Stand")));
    }

    [Fact]
    public async Task Of_a_plan_that_two_look_at_only_the_one_who_did_not_set_its_amount_is_led_to_it()
    {
        using var amina = await app.SignInAs("amina@stad.example");
        using var farid = await app.SignInAs("farid@stad.example");
        await amina.SubmitAsync(Page + "/rules", "form:has([name='Input.SecondOver'])", new() { ["Input.SecondOver"] = "5" });
        await EnterAsync(amina, "Podium", "Room", "Planned");
        await EnterAsync(farid, "Geluid", "Room", "Planned");

        // One after the other: the question is planned by the first of them.
        var (hers, his) = (await amina.OpenAsync(Page), await farid.OpenAsync(Page));
        await amina.SubmitAsync(Page + "/rules", "form:has([name='Input.SecondOver'])", new() { ["Input.SecondOver"] = "" });

        Assert.Equal((0, 1), (Led(hers, "Podium"), Led(hers, "Geluid")));
        Assert.Equal((1, 0), (Led(his, "Podium"), Led(his, "Geluid")));

        static int Led(IDocument page, string what) => Row(page, what).QuerySelectorAll("a.btn").Length;
    }

    [Theory]
    [InlineData("")]
    [InlineData("Paid")]
    [InlineData("Paid.")]
    [InlineData("Paid.{0}.nog")]
    [InlineData("9.{0}")]
    [InlineData("Verdwenen.{0}")]
    public async Task A_step_that_no_button_sends_is_answered_as_one_of_a_cost_that_is_not_there(string sent)
    {
        using var amina = await app.SignInAs("amina@stad.example");
        await EnterAsync(amina, "Stiften", "Material", "Planned");
        var page = await amina.OpenAsync(Page);
        var id = Row(page, "Stiften").QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];

        using var answer = await amina.PostAsync(Action(page), new Dictionary<string, string> { ["to"] = string.Format(null, sent, id), ["__RequestVerificationToken"] = Token(page) });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Gepland", Cell(await amina.OpenAsync(Page), "Stiften", "Stand"));
    }

    private async Task EnterAsync(Visitor visitor, string what, string category, string state)
    {
        await app.LeaveAsync("link", 1_000_00);
        await visitor.SubmitAsync(Page + "/enter", "form:has([name='Input.Amount'])", new()
        {
            ["Input.Description"] = what, ["Input.Amount"] = "10", ["Input.Day"] = "24/11/2026", ["Input.Category"] = category, ["Input.State"] = state,
        });
    }

    private static IElement Row(IDocument page, string what) => page.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("a")?.TextContent == what);

    private static string Says(IDocument page, string what) => string.Join(", ", new[] { "Soort", "Genoteerd door", "Stand" }.Select(label => Cell(page, what, label))
        .Concat(Row(page, what).QuerySelectorAll("button").Select(button => button.TextContent)));

    private static string Cell(IDocument page, string what, string label) => Row(page, what).QuerySelector($"[data-l='{label}']")!.TextContent.Trim();

    private static string Action(IDocument page) => page.QuerySelector("#move")!.GetAttribute("action")!;

    private static string Token(IDocument page) => page.QuerySelector("#move [name='__RequestVerificationToken']")!.GetAttribute("value")!;
}
