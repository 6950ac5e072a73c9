using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Office;

public sealed class OfficeTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("/office")]
    [InlineData("/office/networks")]
    [InlineData("/office/grants")]
    [InlineData("/office/grants/link/money?year=2026")]
    [InlineData("/office/grants/link/hours?year=2026")]
    public async Task Only_HR_finds_the_office(string address)
    {
        using var hr = await app.SignInAs("hr@stad.example");
        Assert.Equal(HttpStatusCode.OK, await hr.StatusOf(address));
        foreach (var other in new[] { "it@stad.example", "zalen@stad.example", "amina@stad.example", "els@stad.example" })
        {
            using var visitor = await app.SignInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(address));
        }
    }

    [Theory]
    [InlineData("/office/grants/nergens/money?year=2026")]
    [InlineData("/office/grants/link/money?year=1999")]
    [InlineData("/office/grants/link/hours?year=veel")]
    [InlineData("/office/grants?year=1999")]
    public async Task What_is_not_there_to_grant_is_not_found(string address)
    {
        using var hr = await app.SignInAs("hr@stad.example");

        Assert.Equal(HttpStatusCode.NotFound, await hr.StatusOf(address));
    }

    [Fact]
    public async Task HR_opens_a_network_and_sees_its_codes_once()
    {
        using var hr = await app.SignInAs("hr@stad.example");

        using var answer = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new()
        {
            ["Input.Name"] = "Mantelzorgers", ["Input.ForWhom"] = "Collega's die voor iemand zorgen", ["Input.Codes"] = "3",
        });

        var codes = (await Visitor.ParseAsync(answer)).QuerySelectorAll(".secret").Select(code => code.TextContent).ToList();
        Assert.Equal(3, codes.Distinct().Count());
        Assert.DoesNotContain(codes[0], (await hr.OpenAsync("/office/networks")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await hr.StatusOf("/networks/mantelzorgers"));
    }

    [Fact]
    public async Task HR_sees_how_many_codes_were_left_this_morning_and_not_that_one_was_just_used()
    {
        using var own = new PortalApp();
        using var hr = await own.SignInAs("hr@stad.example");
        using var els = await own.SignInAs("els@stad.example");
        using var founded = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new()
        {
            ["Input.Name"] = "Ochtendploeg", ["Input.ForWhom"] = "Collega's die vroeg beginnen", ["Input.Codes"] = "3",
        });
        var code = (await Visitor.ParseAsync(founded)).QuerySelector(".secret")!.TextContent;
        var before = (await hr.OpenAsync("/office/networks")).QuerySelector("main")!.TextContent;
        Assert.Contains("Vanochtend waren er nog 3 codes over", before, StringComparison.Ordinal);

        using (await els.SubmitAsync("/join/ochtendploeg", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName", ["Input.Code"] = code, ["Input.CoreConsent"] = "true" })) { }

        Assert.Equal(HttpStatusCode.OK, await els.StatusOf(own.Space("ochtendploeg") + "/desk"));
        Assert.Equal(before, (await hr.OpenAsync("/office/networks")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_what_was_typed_stays()
    {
        using var hr = await app.SignInAs("hr@stad.example");

        using var answer = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new()
        {
            ["Input.Name"] = "Link", ["Input.ForWhom"] = "Iedereen", ["Input.Codes"] = "3",
        });

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains("al een netwerk", page.QuerySelector("#Input_Name-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Iedereen", page.QuerySelector("#Input_ForWhom")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll(".secret"));
    }

    [Fact]
    public async Task HR_grants_money_and_hours_and_reads_them_back()
    {
        using var hr = await app.SignInAs("hr@stad.example");

        await hr.SubmitAsync("/office/grants/aha/money?year=2027", "form:has([name='Input.Amount'])", new() { ["Input.Amount"] = "4.321", ["Input.Reason"] = "Jaarlijkse toelage" });
        await hr.SubmitAsync("/office/grants/aha/hours?year=2027", "form:has([name='Input.CoreSeats'])", new() { ["Input.CoreSeats"] = "4", ["Input.Hours"] = "2,5", ["Input.Reason"] = "Een half uur erbij" });

        var text = (await hr.OpenAsync("/office/grants?year=2027")).Body!.TextContent;
        Assert.Contains("€\u00a04.321", text, StringComparison.Ordinal);
        Assert.Contains("10 uur", text, StringComparison.Ordinal);
        Assert.Contains("Een half uur erbij", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_cannot_be_lowered_and_the_refusal_says_what_HR_knows_already()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        Dictionary<string, string> Amount(string typed) => new() { ["Input.Amount"] = typed, ["Input.Reason"] = "Toelage" };
        await hr.SubmitAsync("/office/grants/link/money?year=2027", "form:has([name='Input.Amount'])", Amount("2.000"));

        using var answer = await hr.SubmitAsync("/office/grants/link/money?year=2027", "form:has([name='Input.Amount'])", Amount("1.999,99"));

        Assert.Contains("al €\u00a02.000 toegekend", (await Visitor.ParseAsync(answer)).QuerySelector("#Input_Amount-error")!.TextContent, StringComparison.Ordinal);
    }
}
