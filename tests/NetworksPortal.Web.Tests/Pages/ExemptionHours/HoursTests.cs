using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.ExemptionHours;

public sealed class HoursTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has([name='Input.Hours'])";

    private string Page => app.Space("roze-neuzekes") + "/desk/hours";

    [Theory]
    [InlineData("2,5", 10)]
    [InlineData("2.5", 10)]
    [InlineData("2:30", 10)]
    public async Task Hours_are_logged_in_each_way_of_writing(string typed, int quarters)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var before = await SumAsync();

        await chris.LogAsync(Page, typed, "2026-11-20");

        Assert.Equal(before + quarters, await SumAsync());
    }

    [Theory]
    [InlineData("Input.Hours", "2,3", "kwartier")]
    [InlineData("Input.Hours", "-1", "kwartier")]
    [InlineData("Input.Hours", "99999999999999", "begrijpen we niet")]
    [InlineData("Input.Hours", "", "hoelang")]
    [InlineData("Input.Day", "2026-11-25", "moet nog komen")]
    [InlineData("Input.Day", "1900-01-01", "ver terug")]
    [InlineData("Input.Hours", "25", "24 uur")]
    [InlineData("Input.Day", "gisteren", "begrijpen we niet")]
    public async Task What_is_wrong_is_said_and_nothing_is_kept(string field, string typed, string message)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var before = await SumAsync();
        var fields = new Dictionary<string, string> { ["Input.Hours"] = "1", ["Input.Day"] = "2026-11-20", ["Input.Note"] = "Mails" };

        using var answer = await chris.SubmitAsync(Page, Form, new(fields) { [field] = typed });

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains(message, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mails", page.QuerySelector("#Input_Note")!.GetAttribute("value"));
        Assert.Equal(before, await SumAsync());
    }

    [Fact]
    public async Task Somebody_elses_hours_are_not_there_to_correct()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        await chris.LogAsync(Page, "1", "2026-11-20", "Van Chris");
        var mine = (await chris.OpenAsync(Page)).QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!).Last();
        using var hanne = await app.SignInAs("hanne@stad.example");

        Assert.Equal(HttpStatusCode.OK, await chris.StatusOf(mine));
        Assert.Equal(HttpStatusCode.NotFound, await hanne.StatusOf(mine));
        Assert.DoesNotContain("Van Chris", (await hanne.OpenAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12")]
    [InlineData("9999-99")]
    [InlineData("morgen")]
    public async Task A_month_that_is_not_there_yet_is_not_found(string month)
    {
        using var chris = await app.SignInAs("chris@stad.example");

        Assert.Equal(HttpStatusCode.NotFound, await chris.StatusOf($"{Page}?month={month}"));
    }

    private Task<int> SumAsync() => app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Set<HourEntry>().Sum(e => e.Quarters)));
}
