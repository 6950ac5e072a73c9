using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Statements;

/// <summary>A statement says who, which month and how long, and never where; anybody can check it.</summary>
public sealed class StatementTests : IDisposable
{
    private const string Month = "2026-11";

    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task From_either_of_two_networks_and_from_both_it_is_the_same_bytes_page_and_file()
    {
        using var bart = await app.SignInAs("bart@stad.example");
        await CoreOfRozeAsync(bart);
        await EmptyAsync(bart, "aha");

        await bart.LogAsync(Desk("aha"), "2:30", "2026-11-20");
        var one = await BothAsync(bart);
        await EmptyAsync(bart, "aha");
        await bart.LogAsync(Desk("roze-neuzekes"), "2:30", "2026-11-19");
        var other = await BothAsync(bart);
        await EmptyAsync(bart, "roze-neuzekes");
        await bart.LogAsync(Desk("aha"), "1", "2026-11-20");
        await bart.LogAsync(Desk("roze-neuzekes"), "1:30", "2026-11-20");
        var shared = await BothAsync(bart);

        Assert.Equal(one.File, other.File);
        Assert.Equal(one.File, shared.File);
        Assert.Equal(one.Page, other.Page);
        Assert.Equal(one.Page, shared.Page);
        Assert.DoesNotContain("AHA", one.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuzekes", one.Page, StringComparison.Ordinal);
        Assert.Contains("2 uur 30", one.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_checks_the_code_and_the_address_of_the_qr_code_and_reads_no_more_than_the_statement()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        await chris.LogAsync(Desk("roze-neuzekes"), "0:45", "2026-11-20");
        var page = await chris.OpenAsync($"/me/statement?month={Month}");
        var facts = page.QuerySelector(".statement .facts")!.TextContent;
        using var visitor = app.Visit();

        using var typed = await CheckAsync(visitor, page.QuerySelector(".statement__code")!.TextContent.ToLowerInvariant().Replace('-', ' '), "CHRIS VAN PARYS");
        var told = await Visitor.ParseAsync(typed);

        Assert.Contains("is geldig", told.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Plain(facts), Plain(told.QuerySelector("[role=status] .facts")!.TextContent), ignoreCase: true);
    }

    [Theory]
    [InlineData("0000-0000-0000-0000-0000", "Chris Claes")]
    [InlineData("onzin", "onzin")]
    public async Task What_is_not_valid_says_so_and_nothing_else(string code, string name)
    {
        using var visitor = app.Visit();

        using var answer = await CheckAsync(visitor, code, name);

        var told = await Visitor.ParseAsync(answer);
        Assert.Contains("niet geldig", told.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(told.QuerySelector("[role=status] .facts"));
        Assert.Equal(code, told.QuerySelector("#Input_Code")!.GetAttribute("value"));
        Assert.Contains("niet geldig", (await visitor.OpenAsync("/statements/verify?s=" + Uri.EscapeDataString(code))).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_code_or_name_each_is_asked_for()
    {
        using var visitor = app.Visit();

        using var answer = await CheckAsync(visitor, "", " ");

        var errors = (await Visitor.ParseAsync(answer)).QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["#Input_Code", "#Input_Name"], errors);
    }

    [Fact]
    public async Task Who_logged_nothing_has_an_empty_page_and_no_file_and_a_month_to_come_is_not_there()
    {
        using var els = await app.SignInAs("els@stad.example");

        Assert.Null((await els.OpenAsync("/me/statement")).QuerySelector(".statement"));
        Assert.NotNull((await els.OpenAsync("/me/statement.pdf")).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/me/statement.pdf?month=2026-12"));
        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/me/statement?month=2026-12"));
        Assert.Equal(HttpStatusCode.NotFound, await els.StatusOf("/me/statement?month=morgen"));
    }

    private string Desk(string slug) => app.Space(slug) + "/desk/hours";

    private async Task CoreOfRozeAsync(Visitor bart)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var joined = await bart.SubmitAsync("/join/roze-neuzekes", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName" });
        var me = (await app.RosterAsync("roze-neuzekes")).Members.Single(member => member.RealName.StartsWith("Bart", StringComparison.Ordinal)).Membership.Persona;
        using var offered = await chris.SubmitAsync($"{app.Space("roze-neuzekes")}/desk/members/{me}", "form[action*='handler=Offer']", [], ("handsOver", "false"));
        using var accepted = await bart.SubmitAsync(app.Space("roze-neuzekes") + "/core", "form:has(button[name=accept])", new() { ["Input.Consent"] = "true" }, ("accept", "true"));
        Assert.Equal(HttpStatusCode.OK, await bart.StatusOf(Desk("roze-neuzekes")));
    }

    private async Task EmptyAsync(Visitor core, string slug)
    {
        while ((await core.OpenAsync(Desk(slug))).QuerySelector("main table a[href*='/desk/hours/']")?.GetAttribute("href") is { } entry)
        {
            using var removed = await core.SubmitAsync(entry, "form[action*='handler=Remove']", []);
        }
    }

    private static async Task<(string Page, byte[] File)> BothAsync(Visitor who)
    {
        using var file = await who.GetAsync($"/me/statement.pdf?month={Month}");
        Assert.Equal("attest-2026-11.pdf", file.Content.Headers.ContentDisposition!.FileName);
        return ((await who.OpenAsync($"/me/statement?month={Month}")).QuerySelector("main")!.OuterHtml, await file.Content.ReadAsByteArrayAsync());
    }

    private static Task<HttpResponseMessage> CheckAsync(Visitor who, string code, string name) =>
        who.SubmitAsync("/statements/verify", "main form", new() { ["Input.Code"] = code, ["Input.Name"] = name });

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
