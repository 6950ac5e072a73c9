using System.Net;
using AngleSharp.Html.Dom;

namespace NetworksPortal.Web.Tests.Pages.Polls;

public sealed class PollTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string AskForm = "form:has([name='Input.ClosesOn'])";
    private const string AnswerForm = "form:has([name='Said[0].Answer'])";

    private string Roze => app.Space("roze-neuzekes");

    private string Ask => $"{Roze}/desk/polls/new";

    [Fact]
    public async Task A_poll_is_asked_answered_and_chosen_and_who_could_is_invited()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        using var asked = await chris.SubmitAsync(Ask, AskForm, Breakfast("Eitjes"));
        var poll = asked.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("Eitjes", MainOf(await dina.OpenAsync(Roze)), StringComparison.Ordinal);

        using var said = await dina.SubmitAsync(poll, AnswerForm, new() { ["Said[0].Answer"] = "No", ["Said[1].Answer"] = "Yes" });
        var mine = await Visitor.ParseAsync(said);
        Assert.True(((IHtmlInputElement)mine.QuerySelector("input[name='Said[1].Answer'][value=Yes]")!).IsChecked);

        using var chosen = await chris.SubmitAsync(poll, "form[action*='handler=choose']", []);
        var meeting = chosen.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.Contains("15 december", MainOf(await Visitor.ParseAsync(chosen)), StringComparison.Ordinal);
        Assert.DoesNotContain("Dina", MainOf(await chris.OpenAsync(meeting)), StringComparison.Ordinal);
        Assert.Contains("Je zei dat", MainOf(await dina.OpenAsync(Roze)), StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)(await dina.OpenAsync(meeting)).QuerySelector("input[name='Input.Answer'][value=Yes]")!).IsChecked);
        using var gone = await dina.GetAsync(poll);
        Assert.Equal(meeting, gone.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Each_date_is_a_question_of_its_own_that_says_its_day_and_the_form_says_who_reads_the_answer()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var asked = await chris.SubmitAsync(Ask, AskForm, Breakfast("Vragen", ("Input.Shows", "Nothing")));
        var page = await Visitor.ParseAsync(asked);

        var questions = page.QuerySelectorAll($"{AnswerForm} fieldset");
        Assert.Equal(["maandag 14 december 2026", "dinsdag 15 december 2026"], questions.Select(q => q.QuerySelector("legend b")!.TextContent));
        Assert.All(questions, q => Assert.Equal(["Past", "Als het moet", "Past niet"], q.QuerySelectorAll("label").Select(l => l.TextContent.Trim())));
        Assert.Contains("Het kernteam ziet aantallen", page.QuerySelector($"{AnswerForm} .sees")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Room_for_more_dates_comes_without_script_and_keeps_what_was_typed()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var form = await chris.OpenAsync(Ask);
        var values = Visitor.Values((IHtmlFormElement)form.QuerySelector(AskForm)!).Where(v => v.Key != "Input.Dates[0].Date" && v.Key != "Input.Title")
            .Concat([new("Input.Dates[0].Date", "2026-12-14"), new("Input.Title", "Blijft staan")]);

        using var more = await chris.PostAsync(form.QuerySelector("button[formaction*='handler=more']")!.GetAttribute("formaction")!, values);
        var page = await Visitor.ParseAsync(more);

        Assert.Equal(5, page.QuerySelectorAll(".slot").Length);
        Assert.Equal(["2026-12-14", "Blijft staan"], new[] { "#Input_Dates_0__Date", "#Input_Title" }.Select(id => page.QuerySelector(id)!.GetAttribute("value")));
    }

    [Theory]
    [InlineData("Input.Dates[1].Date", "", "Input_Dates_1__Date", "datum")]
    [InlineData("Input.Dates[1].Until", "10:00", "Input_Dates_1__Until", "einde")]
    [InlineData("Input.Dates[1].Date", "2026-11-02", "Input_Dates_1__From", "voorbij")]
    [InlineData("Input.Dates[1].Where", "http://video.example", "Input_Dates_1__Where", "https://")]
    [InlineData("Input.ClosesOn", "2027-01-01", "Input_ClosesOn", "eerste datum")]
    [InlineData("Input.Title", "", "Input_Title", "naam")]
    public async Task What_cannot_be_is_said_at_its_field_and_what_was_typed_is_kept(string field, string typed, string id, string message)
    {
        using var chris = await app.SignInAs("chris@stad.example");

        using var answer = await chris.SubmitAsync(Ask, AskForm, Breakfast("Gaat niet", (field, typed)));
        var page = await Visitor.ParseAsync(answer);

        Assert.Contains(message, page.QuerySelector($".errors a[href='#{id}']")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"#{id}"));
        Assert.Equal("2026-12-14", page.QuerySelector("#Input_Dates_0__Date")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Members_find_no_form_to_ask_with_and_no_button_to_choose()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var dina = await app.SignInAs("dina@stad.example");
        using var amina = await app.SignInAs("amina@stad.example");
        using var asked = await chris.SubmitAsync(Ask, AskForm, Breakfast("Alleen kern kiest"));
        var poll = asked.RequestMessage!.RequestUri!.AbsolutePath;

        Assert.Equal(HttpStatusCode.NotFound, await dina.StatusOf(Ask));
        Assert.Empty((await dina.OpenAsync(poll)).QuerySelectorAll("form[action*='handler=choose'], form[action*='handler=drop']"));
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(poll));
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(poll.Replace(Roze, app.Space("link"), StringComparison.Ordinal)));
    }

    private static string MainOf(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private static Dictionary<string, string> Breakfast(string title, params (string Field, string Value)[] more)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.Title"] = title, ["Input.CalendarTitle"] = "Overleg", ["Input.ClosesOn"] = "2026-12-01",
            ["Input.Dates[0].Date"] = "2026-12-14", ["Input.Dates[0].From"] = "12.00", ["Input.Dates[0].Until"] = "13u",
            ["Input.Dates[1].Date"] = "15/12/2026", ["Input.Dates[1].From"] = "12:00", ["Input.Dates[1].Until"] = "13:00",
        };
        foreach (var (field, value) in more)
        {
            fields[field] = value;
        }

        return fields;
    }
}
