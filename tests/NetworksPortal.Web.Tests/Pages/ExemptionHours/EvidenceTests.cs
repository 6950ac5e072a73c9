using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Insights;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Tests.Pages.ExemptionHours;

public sealed class EvidenceTests : IDisposable
{
    private const string Form = "form:has([name='Input.Words'])";
    private const string Words = "Twee uur is op na één overleg & één telefoon.";

    private readonly PortalApp app = new();

    private string Page => app.Space("roze-neuzekes") + "/desk/hours/evidence";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_core_team_sees_beforehand_exactly_what_everybody_reads_after_the_release()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var draft = ToldIn(await Visitor.ParseAsync(await PreviewAsync(chris, "OverHalf", Words)));
        await SaveAsync(chris, "OverHalf", Words);
        Assert.Equal(draft, ToldIn(await chris.OpenAsync(Page)));

        using var later = PortalApp.On(app.DataDirectory).With("Portal:Clock", "2027-01-16T09:00:00+01:00");
        await later.InScopeAsync(services => services.GetRequiredService<IReleaseFigures>().Handle(Period.HalfYear(2026, 2), CancellationToken.None));
        using var els = await later.SignInAs("els@stad.example");

        Assert.Equal(draft, ToldIn(await els.OpenAsync("/insights/2026-H2")));
        Assert.Contains("Twee uur is op", await els.TextAsync("/insights/2026-H2.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_release_nobody_outside_sees_a_byte_of_it()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var hr = await app.SignInAs("hr@stad.example");
        string[] addresses = ["/insights", "/insights/2026-H1", "/insights/2026-H1.csv", "/insights/what-hr-sees", "/office", "/office/grants"];
        var before = await BodiesAsync(hr, addresses);

        await PreviewAsync(chris, "OverHalf", Words);
        await SaveAsync(chris, "OverHalf", Words);

        Assert.Equal(before, await BodiesAsync(hr, addresses));
        Assert.Equal(HttpStatusCode.NotFound, await hr.StatusOf(Page));
    }

    [Fact]
    public async Task A_preview_keeps_nothing_and_what_was_laid_ready_can_be_taken_back()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        await PreviewAsync(chris, "OverHalf", Words);
        Assert.Null((await chris.OpenAsync(Page)).QuerySelector(".told"));

        await SaveAsync(chris, "UnderQuarter", "");
        await chris.SubmitAsync(Page, "form[action*='handler=Withdraw']", []);

        Assert.Null((await chris.OpenAsync(Page)).QuerySelector(".told"));
    }

    [Theory]
    [InlineData("", "Kort", "#Input_Band-error", "Kies hoe ver")]
    [InlineData("Enorm", "Kort", "#Input_Band-error", "Kies hoe ver")]
    [InlineData("OverHalf", "long", "#Input_Words-error", "280")]
    public async Task What_is_wrong_is_said_and_what_was_typed_stays(string band, string words, string error, string message)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var typed = words == "long" ? new string('a', 281) : words;

        foreach (var answer in new[] { await PreviewAsync(chris, band, typed), await SaveAsync(chris, band, typed) })
        {
            var page = await Visitor.ParseAsync(answer);
            Assert.Contains(message, page.QuerySelector(error)!.TextContent, StringComparison.Ordinal);
            Assert.Equal(typed, page.QuerySelector("#Input_Words")!.TextContent.Trim());
            Assert.Null(page.QuerySelector(".told"));
        }
    }

    private async Task<HttpResponseMessage> PreviewAsync(Visitor core, string band, string words) => await PostAsync(core, "?handler=Preview", band, words);

    private async Task<HttpResponseMessage> SaveAsync(Visitor core, string band, string words) => await PostAsync(core, "", band, words);

    private async Task<HttpResponseMessage> PostAsync(Visitor core, string handler, string band, string words)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)(await core.OpenAsync(Page)).QuerySelector(Form)!;
        var values = Visitor.Values(form).Where(value => !value.Key.StartsWith("Input.", StringComparison.Ordinal));
        return await core.PostAsync(Page + handler, [.. values, new("Input.Band", band), new("Input.Words", words)]);
    }

    private static string ToldIn(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".told")!.OuterHtml;

    private static async Task<List<string>> BodiesAsync(Visitor visitor, IEnumerable<string> addresses)
    {
        var bodies = new List<string>();
        foreach (var address in addresses)
        {
            var text = await visitor.TextAsync(address);
            bodies.Add(text.Contains("<main", StringComparison.Ordinal) ? text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)] : text);
        }

        return bodies;
    }
}
