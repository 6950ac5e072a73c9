using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.ExemptionHours;

/// <summary>What somebody should know is said before anything is saved, without scripts, and never stands in their way.</summary>
public sealed class WarningTests : IDisposable
{
    private readonly PortalApp app = new();

    private string Page => app.Space("roze-neuzekes") + "/desk/hours";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_form_says_what_is_left_before_anything_is_typed()
    {
        using var chris = await app.SignInAs("chris@stad.example");

        var left = (await chris.OpenAsync(Page)).QuerySelector("form:has([name='Input.Hours']) dl")!.TextContent;

        Assert.Contains("Jouw deel in november 2026", left, StringComparison.Ordinal);
        Assert.Contains("De pot van het netwerk", left, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_left_is_asked_about_once_and_then_kept()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var before = await SumAsync();

        var form = await WarnedAsync(chris, "3:30", "2026-11-20");

        Assert.Equal(before, await SumAsync());
        Assert.Contains("over jouw deel van november 2026", form.TextContent, StringComparison.Ordinal);
        Assert.Equal("3:30", form.QuerySelector("#Input_Hours")!.GetAttribute("value"));
        await chris.PostAsync(Page, Visitor.Values(form));
        await chris.PostAsync(Page, Visitor.Values(form));
        Assert.Equal(before + 14, await SumAsync());
    }

    [Fact]
    public async Task Another_amount_than_was_warned_of_is_asked_about_anew()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        var before = await SumAsync();
        var form = await WarnedAsync(chris, "3:30", "2026-11-20");

        using var answer = await chris.PostAsync(Page, Visitor.Values(form).Where(value => value.Key != "Input.Hours").Append(new("Input.Hours", "9")));

        Assert.NotNull((await Visitor.ParseAsync(answer)).QuerySelector("[name='Input.Accepted']"));
        Assert.Equal(before, await SumAsync());
    }

    [Fact]
    public async Task A_day_in_a_closed_month_is_told_to_count_in_this_one_and_stands_there_marked()
    {
        using var chris = await app.SignInAs("chris@stad.example");

        var form = await WarnedAsync(chris, "0:15", "2026-10-07");
        Assert.Contains("oktober 2026 is afgesloten", form.TextContent, StringComparison.OrdinalIgnoreCase);
        await chris.PostAsync(Page, Visitor.Values(form));

        var row = (await chris.OpenAsync(Page)).QuerySelectorAll("main table tr").Single(row => row.TextContent.Contains("7 oktober", StringComparison.Ordinal));
        Assert.Contains("Verbetering van oktober 2026", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_that_change_one_entry_do_not_overwrite_each_other()
    {
        using var chris = await app.SignInAs("chris@stad.example");
        await chris.LogAsync(Page, "1", "2026-11-20", "Eerst");
        var entry = (await chris.OpenAsync(Page)).QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!).Last();
        var one = Form(await chris.OpenAsync(entry));
        var other = Form(await chris.OpenAsync(entry));

        await chris.PostAsync(entry, Typed(one, "0:30"));
        using var answer = await chris.PostAsync(entry, Typed(other, "0:45"));

        var told = await Visitor.ParseAsync(answer);
        Assert.Contains("intussen veranderd", told.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("30 minuten", told.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0:45", told.QuerySelector("#Input_Hours")!.GetAttribute("value"));
        await chris.PostAsync(entry, Visitor.Values(Form(told)));
        Assert.Contains("45 minuten", (await chris.OpenAsync(Page)).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_core_team_reads_why_hours_were_granted()
    {
        using var hr = await app.SignInAs("hr@stad.example");
        await hr.SubmitAsync("/office/grants/roze-neuzekes/hours?year=2027", "form:has([name='Input.CoreSeats'])", new() { ["Input.CoreSeats"] = "7", ["Input.Hours"] = "2:15", ["Input.Reason"] = "Omdat het groeit" });
        using var chris = await app.SignInAs("chris@stad.example");
        using var bart = await app.SignInAs("bart@stad.example");

        var page = (await chris.OpenAsync(Page)).Body!.TextContent;
        Assert.Contains("Vrijstelling 2026", page, StringComparison.Ordinal);
        Assert.Contains("Omdat het groeit", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Omdat het groeit", (await bart.OpenAsync(app.Space("aha") + "/desk/hours")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlFormElement> WarnedAsync(Visitor core, string hours, string day)
    {
        using var answer = await core.SubmitAsync(Page, Logging.Form, new() { ["Input.Hours"] = hours, ["Input.Day"] = day });
        return (IHtmlFormElement)(await Visitor.ParseAsync(answer)).QuerySelector("[name='Input.Accepted']")!.Closest("form")!;
    }

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector(Logging.Form)!;

    private static IEnumerable<KeyValuePair<string, string>> Typed(IHtmlFormElement form, string hours) =>
        Visitor.Values(form).Where(value => value.Key != "Input.Hours").Append(new("Input.Hours", hours));

    private Task<int> SumAsync() => app.InScopeAsync(services => Task.FromResult(services.GetRequiredService<PortalDb>().Set<HourEntry>().Sum(e => e.Quarters)));
}
