using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Budgets;

public sealed class CostTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "form:has([name='Input.Amount'])";

    private string Budget => app.Space("link") + "/desk/budget";

    [Fact]
    public async Task Of_two_treasurers_the_second_sees_what_the_first_changed_and_keeps_their_own_words()
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        using var farid = await app.SignInAs("farid@stad.example", followRedirects: false);
        var line = await EnterAsync(amina, "Slingers & ballonnen", "20");
        var stale = (IHtmlFormElement)(await farid.OpenAsync(line)).QuerySelector(Form)!;
        using var first = await amina.SubmitAsync(line, Form, new() { ["Input.Amount"] = "25", ["Input.Supplier"] = "Feestwinkel" });
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var refused = await farid.PostAsync(line, [.. Visitor.Values(stale).Where(v => v.Key != "Input.Description"), new("Input.Description", "Enkel slingers")]);

        var page = await Visitor.ParseAsync(refused);
        var shown = page.QuerySelector(".callout table")!.TextContent;
        Assert.Contains("25,00", shown, StringComparison.Ordinal);
        Assert.Contains("Feestwinkel", shown, StringComparison.Ordinal);
        Assert.Contains("Enkel slingers", shown, StringComparison.Ordinal);
        Assert.Equal("Enkel slingers", page.QuerySelector("#Input_Description")!.GetAttribute("value"));
        Assert.Equal("20,00", page.QuerySelector("#Input_Amount")!.GetAttribute("value"));
        Assert.Contains("Slingers & ballonnen", (await amina.OpenAsync(line)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        using var saved = await farid.PostAsync(line, Visitor.Values((IHtmlFormElement)page.QuerySelector(Form)!));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Enkel slingers", (await amina.OpenAsync(line)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Over_the_settled_amount_another_core_member_approves_and_the_log_says_who()
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        using var farid = await app.SignInAs("farid@stad.example", followRedirects: false);
        using var settled = await amina.SubmitAsync(Budget + "/rules", "form:has([name='Input.SecondOver'])", new() { ["Input.SecondOver"] = "1.000", ["Input.CostCentre"] = "4410-12" });
        var line = await EnterAsync(amina, "Een groot feest", "1200,50");
        Assert.Null((await amina.OpenAsync(line)).QuerySelector("form[action*='handler=Approve']"));
        Assert.Contains("wacht op een tweede kernlid", (await farid.OpenAsync(app.Space("link") + "/desk")).QuerySelector(".tasks")!.TextContent, StringComparison.Ordinal);

        var page = await farid.OpenAsync(line);
        var form = Visitor.Values((IHtmlFormElement)page.QuerySelector("form[action*='handler=Approve']")!).ToList();
        using var own = await amina.PostAsync(line + "?handler=Approve", await WithOwnTokenAsync(amina, line, form));
        Assert.Contains("Een ander kernlid", (await Visitor.ParseAsync(own)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        using var approved = await farid.PostAsync(line + "?handler=Approve", form);
        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        using var twice = await farid.PostAsync(line + "?handler=Approve", form);
        Assert.Contains("al goedgekeurd", (await Visitor.ParseAsync(twice)).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        var log = (await amina.OpenAsync(app.Space("link") + "/desk/log")).QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("goedgekeurd als tweede", log, StringComparison.Ordinal);
        Assert.Contains("Farid", log, StringComparison.Ordinal);
        using var off = await amina.SubmitAsync(Budget + "/rules", "form:has([name='Input.SecondOver'])", new() { ["Input.SecondOver"] = "" });
    }

    [Fact]
    public async Task A_receipt_comes_back_as_a_file_to_keep_under_a_name_that_says_nothing()
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        var line = await EnterAsync(amina, "Taart", "12");
        using var sent = await amina.SubmitAsync(line, "form[enctype]", [], file: SampleFile.Receipt);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        var address = (await amina.OpenAsync(line)).QuerySelector("a[href*='/receipts/']")!.GetAttribute("href")!;
        using var answer = await amina.GetAsync(address);

        Assert.Equal(("image/png", "attachment", "bewijs.png"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        foreach (var other in new[] { "bart", "dina", "hr", "it", "els" })
        {
            using var visitor = await app.SignInAs($"{other}@stad.example");
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(address));
            Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusOf(line));
        }
    }

    [Theory]
    [InlineData("bon.svg", "<svg onload='alert(1)'/>", "geen PDF, JPEG of PNG")]
    [InlineData("bon.pdf", "PK\u0003\u0004", "geen PDF, JPEG of PNG")]
    [InlineData("bon.pdf", "%PDF-1.7\nleeg", "niet heel")]
    [InlineData("bon.png", "", "Kies een bestand")]
    public async Task A_file_that_is_not_what_it_says_is_refused_in_words(string name, string content, string message)
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        var line = await EnterAsync(amina, "Zonder bewijs", "1");

        using var answer = await amina.SubmitAsync(line, "form[enctype]", [], file: new("Input.File", name, System.Text.Encoding.Latin1.GetBytes(content)));

        var page = await Visitor.ParseAsync(answer);
        Assert.Contains(message, page.QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Zonder bewijs", page.QuerySelector("#Input_Description")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("a[href*='/receipts/']"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_words()
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        var line = await EnterAsync(amina, "Te groot", "1");

        using var answer = await amina.SubmitAsync(line, "form[enctype]", [], file: new("Input.File", "bon.pdf", new byte[12_000_000]));

        Assert.Contains("te groot", (await Visitor.ParseAsync(answer)).QuerySelector("#Input_File-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_found_by_a_word_and_taken_along_as_a_file()
    {
        using var amina = await app.SignInAs("amina@stad.example", followRedirects: false);
        await EnterAsync(amina, "Regenboogvlaggen", "31");

        var found = await amina.OpenAsync(Budget + "?year=2026&Query.Q=regenboogvlag&Query.Stand=Committed");
        var csv = await amina.TextAsync(Budget + "/file?year=2026&kind=Csv&reader=Finance");

        Assert.Equal("Regenboogvlaggen", found.QuerySelectorAll("section [role=rowheader] a").Single().TextContent);
        Assert.DoesNotContain("Regenboog", csv, StringComparison.Ordinal);
        Assert.Contains(";31,00", csv.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var book = await amina.GetAsync(Budget + "/file?year=2026&kind=Xlsx&reader=CoreTeam");
        Assert.Equal("kosten-2026.xlsx", book.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(HttpStatusCode.NotFound, await amina.StatusOf(Budget + "/file?year=2019&kind=Csv&reader=Finance"));
    }

    private async Task<string> EnterAsync(Visitor core, string description, string amount)
    {
        await app.LeaveAsync("link", 5_000_00);
        using var answer = await core.SubmitAsync(Budget + "/enter", Form, new()
        {
            ["Input.Description"] = description, ["Input.Amount"] = amount, ["Input.Day"] = "24/11/2026", ["Input.Category"] = "Material", ["Input.Form"] = Guid.NewGuid().ToString("N"),
        });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var newest = await app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Set<CostLine>().Where(l => l.Year == 2026).OrderByDescending(l => l.Network == new NetworksPortal.Networks.NetworkId(1)).ThenByDescending(l => l.Number).First().Id));
        return $"{Budget}/{newest}";
    }

    private static async Task<List<KeyValuePair<string, string>>> WithOwnTokenAsync(Visitor who, string page, List<KeyValuePair<string, string>> values)
    {
        var token = (await who.OpenAsync(page)).QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        return [.. values.Where(v => v.Key != "__RequestVerificationToken"), new("__RequestVerificationToken", token)];
    }
}
