using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

public sealed class ExpensesTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has([name='Input.Amount'])";

    private string Mine => app.Space("roze-neuzekes") + "/claims";

    private string Desk => app.Space("roze-neuzekes") + "/desk/budget/claims";

    [Fact]
    public async Task A_member_asks_back_the_treasurer_says_yes_and_the_cost_does_not_know_who()
    {
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);
        using var chris = await app.SignInAs("chris@stad.example", followRedirects: false);
        await AskAsync(dina, "Tram naar de lunch");
        Assert.Contains("Het kernteam kijkt ernaar", (await dina.OpenAsync(Mine)).QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dee", (await chris.OpenAsync(Desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var yes = await chris.SubmitAsync(Desk, "form:has([name='Input.Words'])", new() { ["Input.Words"] = "Dank je!" }, ("accept", "true"));
        Assert.Equal(HttpStatusCode.Redirect, yes.StatusCode);

        var mine = (await dina.OpenAsync(Mine)).QuerySelector(".rows")!.TextContent;
        Assert.Contains("Aanvaard. Het wordt betaald.", mine, StringComparison.Ordinal);
        Assert.Contains("Dank je!", mine, StringComparison.Ordinal);
        var budget = await chris.OpenAsync(app.Space("roze-neuzekes") + "/desk/budget?Query.Q=tram+naar");
        Assert.Contains("Tram naar de lunch", budget.QuerySelector("tbody[role=rowgroup]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Dee", budget.QuerySelector("tbody[role=rowgroup]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_needs_words_and_the_member_can_wipe_it()
    {
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);
        using var chris = await app.SignInAs("chris@stad.example", followRedirects: false);
        await AskAsync(dina, "Taxi in de nacht");

        using var bare = await chris.SubmitAsync(Desk, "form:has([name='Input.Words'])", [], ("accept", "false"));
        Assert.Contains("Schrijf waarom niet", (await Visitor.ParseAsync(bare)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var no = await chris.SubmitAsync(Desk, "form:has([name='Input.Words'])", new() { ["Input.Words"] = "Neem de tram" }, ("accept", "false"));
        Assert.Contains("Neem de tram", (await dina.OpenAsync(Mine)).QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);

        var receipt = (await dina.OpenAsync(Mine)).QuerySelectorAll(".rows > li").Single(row => row.TextContent.Contains("Taxi", StringComparison.Ordinal)).QuerySelector("a[href*='handler=Receipt']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(receipt));
        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf(receipt));
        using var wiped = await dina.SubmitAsync(Mine, "form[action*='handler=Withdraw']", []);
        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(receipt));
    }

    [Theory]
    [InlineData("Input.Amount", "1e9", "#Input_Amount-error", "begrijpen we niet")]
    [InlineData("Input.Amount", "-5", "#Input_Amount-error", "meer zijn dan nul")]
    [InlineData("Input.Day", "2026-12-31", "#Input_Day-error", "moet nog komen")]
    [InlineData("Input.Day", "2019-12-31", "#Input_Day-error", "Voor 2019")]
    [InlineData("Input.Description", "", "#Input_Description-error", "waarvoor")]
    [InlineData("Input.Category", "", "#Input_Category-error", "soort kost")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string field, string typed, string error, string message)
    {
        using var dina = await app.SignInAs("dina@stad.example", followRedirects: false);

        using var answer = await dina.SubmitAsync(Mine, Form, new(Fields("Koffie bij het station")) { [field] = typed }, file: SampleFile.Receipt);

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains(message, page.QuerySelector(error)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field == "Input.Description" ? "" : "Koffie bij het station", page.QuerySelector("#Input_Description")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("els@stad.example")]
    [InlineData("hr@stad.example")]
    [InlineData("bart@stad.example")]
    public async Task Nobody_outside_the_network_finds_the_page(string email)
    {
        using var visitor = await app.SignInAs(email);

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(Mine));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(Desk));
    }

    private async Task AskAsync(Visitor member, string description)
    {
        using var asked = await member.SubmitAsync(Mine, Form, Fields(description), file: SampleFile.Receipt);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    private static Dictionary<string, string> Fields(string description) => new()
    {
        ["Input.Description"] = description, ["Input.Amount"] = "2,50", ["Input.Day"] = "20/11/2026", ["Input.Category"] = "Transport",
    };
}
