using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Web.Tests.Pages.Events;

namespace NetworksPortal.Web.Tests.Pages.Papers;

public sealed class PapersTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has([name='Input.Minutes'])";

    private string Roze => app.Space("roze-neuzekes");

    [Fact]
    public async Task A_core_member_writes_shares_and_adds_a_file_in_one_go_and_a_member_reads_and_takes_it()
    {
        var (chris, dina) = (await app.SignInAs("chris@stad.example"), await app.SignInAs("dina@stad.example"));
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Met papieren"));
        using var saved = await chris.SubmitAsync(Page(meeting), Form, Typed(("Input.Rule", "Open"), ("Input.Agenda", "- Eerste punt"), ("Input.Minutes", "**Beslist**: ja"), ("Input.Share", "true"), ("Input.FileTitle", "Brief")), file: SampleFile.Pdf("Dag"));

        var page = await dina.OpenAsync(meeting);

        Assert.Equal("Eerste punt", page.QuerySelector("[aria-labelledby=h-agenda] li")!.TextContent);
        Assert.Equal("Beslist", page.QuerySelector("[aria-labelledby=h-minutes] strong")!.TextContent);
        Assert.Contains("alles mag verder verteld worden", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        var file = page.QuerySelector("[aria-labelledby=h-papers] a")!;
        Assert.Equal("Brief.pdf", file.TextContent);
        using var handed = await dina.GetAsync(file.GetAttribute("href")!);
        Assert.Equal(("attachment", "bijlage-1.pdf"), (handed.Content.Headers.ContentDisposition!.DispositionType, handed.Content.Headers.ContentDisposition.FileName));
        using var minutes = await dina.GetAsync(meeting + "/verslag.md");
        Assert.Equal("**Beslist**: ja", await minutes.Content.ReadAsStringAsync());
        Assert.Equal("verslag.md", minutes.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task What_stays_here_has_no_file_and_a_draft_has_no_reader()
    {
        var (chris, dina) = (await app.SignInAs("chris@stad.example"), await app.SignInAs("dina@stad.example"));
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Binnenskamers"));
        using var draft = await chris.SubmitAsync(Page(meeting), Form, Typed(("Input.Minutes", "Nog niet af")));

        Assert.DoesNotContain("Nog niet af", (await dina.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
        Assert.Contains("alleen het kernteam leest dit", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);

        using var shared = await chris.SubmitAsync(Page(meeting), Form, new() { ["Input.Share"] = "true" });
        var page = await dina.OpenAsync(meeting);
        Assert.Contains("Nog niet af", page.Said(), StringComparison.Ordinal);
        Assert.Contains("Wat hier gezegd wordt, blijft hier", page.Said(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href$='verslag.md']"));
        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(meeting + "/verslag.md"));
    }

    [Fact]
    public async Task Names_are_shown_to_the_writer_who_may_leave_them_and_what_was_typed_stays()
    {
        var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Zonder namen"));
        var typed = Typed(("Input.Rule", "WithoutNames"), ("Input.Agenda", "Punt"), ("Input.Minutes", "Hanne stelde het voor"), ("Input.Share", "true"));
        using var held = await chris.SubmitAsync(Page(meeting), Form, typed);

        var told = await Visitor.ParseAsync(held);
        Assert.Contains("Hanne", told.QuerySelector("#Input_Minutes-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Punt", "Hanne stelde het voor"), (told.QuerySelector("#Input_Agenda")!.TextContent.Trim(), told.QuerySelector("#Input_Minutes")!.TextContent.Trim()));
        Assert.StartsWith("Fout:", told.Title, StringComparison.Ordinal);
        var values = Visitor.Values((IHtmlFormElement)told.QuerySelector(Form)!).Where(value => value.Key != "Input.NamesAreFine").Append(new("Input.NamesAreFine", "true"));
        using var left = await chris.PostAsync(Page(meeting), values);
        Assert.Contains("Hanne stelde het voor", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_text_is_shown_beside_ones_own()
    {
        var (chris, hanne) = (await app.SignInAs("chris@stad.example"), await app.SignInAs("hanne@stad.example"));
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Met twee"));
        var hers = Visitor.Values((IHtmlFormElement)(await hanne.OpenAsync(Page(meeting))).QuerySelector(Form)!).Where(value => value.Key != "Input.Agenda").Append(new("Input.Agenda", "Van Hanne")).ToList();
        using var saved = await chris.SubmitAsync(Page(meeting), Form, Typed(("Input.Agenda", "Van Chris")));

        using var refused = await hanne.PostAsync(Page(meeting), hers);

        var told = await Visitor.ParseAsync(refused);
        Assert.Contains("Van Chris", told.QuerySelector(".callout:has(.lines)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Van Hanne", told.QuerySelector("#Input_Agenda")!.TextContent.Trim());
        using var again = await hanne.PostAsync(Page(meeting), Visitor.Values((IHtmlFormElement)told.QuerySelector(Form)!));
        Assert.Contains("Van Hanne", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_saves_nothing_and_taking_one_away_keeps_what_was_typed()
    {
        var chris = await app.SignInAs("chris@stad.example");
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Met een slecht bestand"));
        using var refused = await chris.SubmitAsync(Page(meeting), Form, Typed(("Input.Agenda", "Blijft staan")), file: new SampleFile("Input.File", "macro.docx", "PK"u8.ToArray()));

        Assert.Contains("geen PDF, JPEG of PNG", (await Visitor.ParseAsync(refused)).QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Blijft staan", (await chris.OpenAsync(meeting)).Said(), StringComparison.Ordinal);

        using var added = await chris.SubmitAsync(Page(meeting), Form, [], file: SampleFile.Pdf("Dag"));
        var form = (IHtmlFormElement)(await chris.OpenAsync(Page(meeting))).QuerySelector(Form)!;
        using var removed = await chris.PostAsync(form.QuerySelector("[formaction*='handler=remove']")!.GetAttribute("formaction")!, Visitor.Values(form).Where(value => value.Key != "Input.Agenda").Append(new("Input.Agenda", "Half getypt")));
        var page = await Visitor.ParseAsync(removed);
        Assert.Equal("Half getypt", page.QuerySelector("#Input_Agenda")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("[formaction*='handler=remove']"));
    }

    [Fact]
    public async Task Members_do_not_find_the_form_and_nobody_finds_a_strangers_file()
    {
        var (chris, dina, bart) = (await app.SignInAs("chris@stad.example"), await app.SignInAs("dina@stad.example"), await app.SignInAs("bart@stad.example"));
        var meeting = await chris.PlannedAsync(Roze, EventPages.Lunch("Van ons"));
        using var added = await chris.SubmitAsync(Page(meeting), Form, [], file: SampleFile.Pdf("Dag"));
        var file = (await chris.OpenAsync(meeting)).QuerySelector("[aria-labelledby=h-papers] a")!.GetAttribute("href")!;
        var elsewhere = file.Replace(Roze, app.Space("aha"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Page(meeting)));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(file));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(elsewhere));
        Assert.Equal(HttpStatusCode.NotFound, await bart.StatusOf(Page(meeting).Replace(Roze, app.Space("aha"), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, await dina.StatusOf(file));
    }

    private static string Page(string meeting) => meeting.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/papers";

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] fields) => fields.ToDictionary(field => field.Field, field => field.Value);
}
