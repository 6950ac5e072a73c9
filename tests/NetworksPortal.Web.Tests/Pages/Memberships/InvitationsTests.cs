namespace NetworksPortal.Web.Tests.Pages.Memberships;

public sealed class InvitationsTests : IDisposable
{
    private readonly PortalApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_core_member_makes_codes_sees_them_once_and_ends_those_that_nobody_used()
    {
        var page = app.Space("aha") + "/desk/invitations";
        using var bart = await app.SignInAs("bart@stad.example");
        using var els = await app.SignInAs("els@stad.example");
        var codes = await CoreTeamTests.MakeCodesAsync(bart, app.Space("aha"), 3);
        Assert.Equal(3, codes.Distinct().Count());
        var again = await bart.OpenAsync(page);
        Assert.Empty(again.QuerySelectorAll(".secret"));
        Assert.Contains("Er zijn 3 codes open", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using (await JoinAsync(els, codes[0])) { }
        Assert.Contains("Els Temmerman", (await app.RosterAsync("aha")).Members.Select(member => member.RealName));
        using (var ended = await bart.SubmitAsync(page, "form[action*='handler=Withdraw']", []))
        {
            Assert.Contains("Er is geen enkele code open", (await Visitor.ParseAsync(ended)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("veel")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public async Task A_senseless_number_is_named_at_its_field_and_stays(string typed)
    {
        using var bart = await app.SignInAs("bart@stad.example");
        using var refused = await bart.SubmitAsync(app.Space("aha") + "/desk/invitations", "form[action*='handler=Make']", new() { ["Input.Codes"] = typed });

        var page = await Visitor.ParseAsync(refused);
        Assert.Contains("getal van 1 tot 20", page.QuerySelector("#Input_Codes-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#Input_Codes")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".secret"));
    }

    /// <summary>Unknown, used, of another network, and a good one after too many guesses: one page for all.</summary>
    [Fact]
    public async Task Every_code_that_does_not_work_gets_the_same_page_back()
    {
        using var bart = await app.SignInAs("bart@stad.example");
        using var chris = await app.SignInAs("chris@stad.example");
        using var els = await app.SignInAs("els@stad.example");
        using var hr = await app.SignInAs("hr@stad.example");
        var codes = await CoreTeamTests.MakeCodesAsync(bart, app.Space("aha"), 2);
        var foreign = (await CoreTeamTests.MakeCodesAsync(chris, app.Space("roze-neuzekes"), 1))[0];
        using (await JoinAsync(hr, codes[0])) { }

        var pages = new List<string>();
        foreach (var code in new[] { "0000-0000-0000-0000", codes[0], foreign, "ZZZZ", "A1", "A2", "A3", "A4", "A5", "A6", codes[1] })
        {
            using var answer = await JoinAsync(els, code);
            var main = (await Visitor.ParseAsync(answer)).QuerySelector("main")!;
            main.QuerySelectorAll("[name=__RequestVerificationToken]").ToList().ForEach(token => token.Remove());
            pages.Add(main.OuterHtml.Replace($"value=\"{code}\"", "", StringComparison.Ordinal));
        }

        Assert.Single(pages.Distinct());
        Assert.Contains("Deze code werkt niet", pages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Els Temmerman", (await app.RosterAsync("aha")).Members.Select(member => member.RealName));
    }

    private static Task<HttpResponseMessage> JoinAsync(Visitor visitor, string code) => visitor.SubmitAsync("/join/aha", "form:has([name='Input.Accept'])", new()
    {
        ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName", ["Input.Code"] = code,
    });
}
