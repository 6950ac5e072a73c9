using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

public sealed class YearTests : IDisposable
{
    private readonly PortalApp app = new();

    private const string Enter = "a[href$='/desk/budget/enter']";

    private string Page => app.Space("aha") + "/desk/budget/year";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_year_is_closed_what_the_rule_allows_goes_along_and_HR_sees_none_of_it()
    {
        using var hr = await app.SignInAs("hr@stad.example", followRedirects: false);
        using var bart = await app.SignInAs("bart@stad.example", followRedirects: false);
        using var set = await hr.SubmitAsync("/office/grants/carry", "form:has([name='Input.Kind'])", new()
        {
            ["Input.Network"] = "aha", ["Input.Kind"] = "Percentage", ["Input.Percentage"] = "50", ["Input.Reason"] = "Afspraak van november",
        });
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        Assert.Contains("AHA: 50 % van wat over is", (await hr.OpenAsync("/office/grants/carry")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var before = await SeenAsync(hr);
        Assert.Null((await bart.OpenAsync(Page + "?year=2026")).QuerySelector("form[action*='/budget/year']"));

        using var closed = await bart.SubmitAsync(Page + "?year=2025", "form[action*='/budget/year']", []);

        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Contains("Afgesloten op", (await bart.OpenAsync(Page + "?year=2025")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("van vorig jaar", (await bart.OpenAsync(Page + "?year=2026")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await bart.OpenAsync(app.Space("aha") + "/desk/budget?year=2026")).QuerySelector(Enter));
        Assert.Null((await bart.OpenAsync(app.Space("aha") + "/desk/budget?year=2025")).QuerySelector(Enter));
        Assert.Equal(before, await SeenAsync(hr));
    }

    [Fact]
    public async Task The_pictures_of_a_year_each_have_their_table()
    {
        using var bart = await app.SignInAs("bart@stad.example", followRedirects: false);

        var page = await bart.OpenAsync(Page + "?year=2026");

        Assert.NotNull(page.QuerySelector("svg.chart--trend[aria-label]"));
        Assert.Equal(11, page.QuerySelectorAll("#over ~ * tbody tr, section[aria-labelledby=over] tbody tr").Length);
        Assert.Equal(page.QuerySelectorAll("ul.bars > li").Length, page.QuerySelectorAll("section[aria-labelledby=kinds] tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(Page + "?year=2019"));
    }

    [Theory]
    [InlineData("", "", "", "Kies wat mee mag")]
    [InlineData("Percentage", "101", "", "1 tot 100")]
    [InlineData("Percentage", "veel", "", "1 tot 100")]
    [InlineData("Amount", "", "1e9", "begrijpen we niet")]
    public async Task HR_hears_what_is_wrong_with_a_rule_and_keeps_what_was_typed(string kind, string percentage, string amount, string message)
    {
        using var hr = await app.SignInAs("hr@stad.example", followRedirects: false);

        using var answer = await hr.SubmitAsync("/office/grants/carry", "form:has([name='Input.Kind'])", new()
        {
            ["Input.Kind"] = kind, ["Input.Percentage"] = percentage, ["Input.Amount"] = amount, ["Input.Reason"] = "Zomaar",
        });

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zomaar", page.QuerySelector("#Input_Reason")!.GetAttribute("value"));
    }

    private static async Task<string> SeenAsync(Visitor hr)
    {
        var seen = new List<string>();
        foreach (var address in new[] { "/office", "/office/grants", "/office/grants?year=2025", "/office/grants/aha/money?year=2026", "/office/grants/carry", "/insights" })
        {
            seen.Add((await hr.OpenAsync(address)).QuerySelector("main")!.TextContent);
        }

        return string.Join('\n', seen);
    }
}
