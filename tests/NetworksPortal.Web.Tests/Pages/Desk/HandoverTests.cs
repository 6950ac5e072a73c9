using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Pages.Desk;

public sealed class HandoverTests : IDisposable
{
    private readonly PortalApp app = new();

    private string Page => app.Space("roze-neuzekes") + "/desk/handover";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_successor_finds_the_note_what_waits_who_decided_what_and_last_year_beside_this_one()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        await chris.SubmitAsync(Page, "form:has([name='Input.Text'])", new() { ["Input.Text"] = "De bakker kent ons." });
        using var hanne = await app.SignInAs("hanne@stad.example");

        var page = await hanne.OpenAsync(Page);

        Assert.Contains("De bakker kent ons.", page.QuerySelector("#Input_Text")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#h-tasks"));
        Assert.Contains("Briefje voor de opvolger geschreven", page.QuerySelector("[aria-labelledby=h-lines]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["2025", "2026"], page.QuerySelectorAll("[aria-labelledby=h-years] thead th").Select(year => year.TextContent));
        Assert.Contains("€", page.QuerySelector("[aria-labelledby=h-years] tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_at_once_both_keep_their_text()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var hanne = await app.SignInAs("hanne@stad.example");
        var (one, other) = (await FormAsync(chris), await FormAsync(hanne));

        await chris.PostAsync(Page, Typed(one, "Van Chris"));
        using var answer = await hanne.PostAsync(Page, Typed(other, "Van Hanne"));

        var told = await Visitor.ParseAsync(answer);
        Assert.Contains("Van Chris", told.QuerySelector("form .callout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Van Hanne", told.QuerySelector("#Input_Text")!.TextContent.Trim());
        await hanne.PostAsync(Page, Visitor.Values((IHtmlFormElement)told.QuerySelector("form:has([name='Input.Text'])")!));
        Assert.Contains("Van Hanne", (await chris.OpenAsync(Page)).QuerySelector("#Input_Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_what_the_team_sees_of_its_hours_is_said_beside_the_field()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var settings = app.Space("roze-neuzekes") + "/desk/settings";
        await chris.SubmitAsync(settings, "form:has([name='Input.HoursView'])", new() { ["Input.HoursView"] = "ByPerson" });
        using var hanne = await app.SignInAs("hanne@stad.example");

        Assert.Contains("Vanaf december 2026 ziet het kernteam", await LabelAsync(hanne), StringComparison.Ordinal);

        using var later = PortalApp.On(app.DataDirectory).With("Portal:Clock", "2026-12-02T09:00:00+01:00");
        using var hanneLater = await later.SignInAs("hanne@stad.example");
        Assert.Contains("want jullie kozen dat", await LabelAsync(hanneLater), StringComparison.Ordinal);
        Assert.Contains("Hanne", (await hanneLater.OpenAsync(app.Space("roze-neuzekes") + "/desk/hours")).QuerySelector("[aria-labelledby=ours] table")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> LabelAsync(Visitor core) =>
        (await core.OpenAsync(app.Space("roze-neuzekes") + "/desk/hours")).QuerySelector(".field:has(#Input_Hours) .sees")!.TextContent;

    private async Task<IHtmlFormElement> FormAsync(Visitor core) => (IHtmlFormElement)(await core.OpenAsync(Page)).QuerySelector("form:has([name='Input.Text'])")!;

    private static IEnumerable<KeyValuePair<string, string>> Typed(IHtmlFormElement form, string text) =>
        Visitor.Values(form).Where(value => value.Key != "Input.Text").Append(new("Input.Text", text));
}
