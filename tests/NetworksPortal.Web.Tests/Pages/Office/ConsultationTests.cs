using System.Net;

namespace NetworksPortal.Web.Tests.Pages.Office;

public sealed class ConsultationTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Page = "/office/grants/roze-neuzekes/consultation?year=2026";
    private const string Form = "form:has([name='Input.Hours'])";

    [Fact]
    public async Task HR_gives_extra_hours_with_a_reason_and_the_core_team_reads_both()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        await hr.SubmitAsync(Page, Form, Typed("7,5", "Advies over het verlofreglement"));
        await hr.SubmitAsync(Page, Form, Typed("12", "Een tweede ronde"));

        var office = (await hr.OpenAsync("/office/grants?year=2026")).Body!.TextContent;
        Assert.Contains("12 uur", office, StringComparison.Ordinal);
        Assert.Contains("Advies over het verlofreglement", office, StringComparison.Ordinal);
        using var chris = await app.SignInAs("chris@stad.example");
        var hours = (await chris.OpenAsync(app.Space("roze-neuzekes") + "/desk/hours")).Body!.TextContent;
        Assert.Contains("12 uur extra voor overleg in 2026", hours, StringComparison.Ordinal);
        Assert.Contains("Een tweede ronde", hours, StringComparison.Ordinal);
        using var bart = await app.SignInAs("bart@stad.example");
        Assert.DoesNotContain("Een tweede ronde", (await bart.OpenAsync(app.Space("aha") + "/desk/hours")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Advies", "#Input_Hours-error", "hoeveel uren")]
    [InlineData("veel", "Advies", "#Input_Hours-error", "begrijpen we niet")]
    [InlineData("0", "Advies", "#Input_Hours-error", "500 uur")]
    [InlineData("501", "Advies", "#Input_Hours-error", "500 uur")]
    [InlineData("8", "", "#Input_Reason-error", "waarvoor")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string hours, string reason, string error, string message)
    {
        using var hr = await app.SignInAs("hr@stad.example");

        using var answer = await hr.SubmitAsync("/office/grants/link/consultation?year=2026", Form, Typed(hours, reason));

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains(message, page.QuerySelector(error)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(hours, page.QuerySelector("#Input_Hours")!.GetAttribute("value") ?? "");
        Assert.Equal(reason, page.QuerySelector("#Input_Reason")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Less_than_was_given_is_refused_in_hours()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        const string aha = "/office/grants/aha/consultation?year=2027";
        await hr.SubmitAsync(aha, Form, Typed("7,5", "Advies"));

        using var answer = await hr.SubmitAsync(aha, Form, Typed("7", "Minder"));

        Assert.Contains("Er is al 7 uur 30 toegekend", (await Visitor.ParseAsync(answer)).QuerySelector("#Input_Hours-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/office/grants/nergens/consultation?year=2026")]
    [InlineData("/office/grants/link/consultation?year=1999")]
    [InlineData("/office/grants/link/consultation")]
    public async Task What_is_not_there_to_grant_is_not_found(string address)
    {
        using var hr = await app.SignInAs("hr@stad.example");

        Assert.Equal(HttpStatusCode.NotFound, await hr.StatusOf(address));
    }

    private static Dictionary<string, string> Typed(string hours, string reason) => new() { ["Input.Hours"] = hours, ["Input.Reason"] = reason };
}
