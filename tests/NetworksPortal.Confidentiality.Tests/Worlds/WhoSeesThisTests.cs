using NetworksPortal.Confidentiality.Tests.Routes;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>
/// The labels are true: a word that is typed in a field is found by whom its label names, and by nobody else, on whatever
/// page they can open.
/// </summary>
public sealed class WhoSeesThisTests : IDisposable
{
    /// <summary>The drawing of each label, with those whom it names beside the author. Whoever is not signed in is the empty name.</summary>
    private static readonly Dictionary<string, string[]> Circles = new(StringComparer.Ordinal)
    {
        ["#zn"] = [],
        ["#z0"] = [],
        ["#z1"] = ["chris", "hanne"],
        ["#z2"] = ["chris", "hanne", "dina"],
        ["#z3"] = ["chris", "hanne", "dina", "amina", "els", "hr", "it", "zalen", ""],
    };

    private readonly World world = new();
    private readonly List<Typed> typed = [];

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_is_typed_in_a_space_is_seen_by_whom_its_label_names_and_by_nobody_else()
    {
        var (plan, roze) = (world.Roze + "/desk/events/plan", world.Roze);
        foreach (var audience in new[] { "Core", "Members", "AllStaff" })
        {
            await TypeAsync("chris", plan, "form[action$='/desk/events/plan']", ["Input.Title", "Input.Text", "Input.Place", "Input.Route", "Input.Contact"],
                new() { ["Input.Kind"] = "Informal", ["Input.Audience"] = audience, ["Input.Date"] = "08/12/2026", ["Input.From"] = "12.00", ["Input.Until"] = "13.00", ["Input.CalendarTitle"] = "Overleg", ["Input.OnlineLink"] = $"https://video.example/kanarie-{audience}" }, audience);
            typed.Add(new("chris", $"link {audience}", $"video.example/kanarie-{audience}", audience == "Core" ? "#z1" : "#z2", OnlySome: true));
        }

        await TypeAsync("dina", await world.NextMeetingAsync(roze, "dina"), "form[action*='handler=answer']", ["Input.Needs"], new() { ["Input.Answer"] = "Yes" });
        await TypeAsync("dina", roze + "/me", "main form", ["Input.Nickname"], new() { ["Input.Visibility"] = "Nickname", ["Input.MailAddress"] = "kanarie.adres@thuis.example" });
        typed.Add(new("dina", "mail address", "kanarie.adres@thuis.example", "#z0"));
        await TypeAsync("chris", roze + "/desk/budget", "form:has([name='Input.Amount'])", ["Input.Description", "Input.Supplier"],
            new() { ["Input.Amount"] = "1,23", ["Input.Day"] = "2026-11-20", ["Input.Category"] = "Catering", ["Input.State"] = "Planned" });
        await TypeAsync("chris", roze + "/desk/hours", "form:has([name='Input.Hours'])", ["Input.Note"], new() { ["Input.Day"] = "2026-11-20", ["Input.Hours"] = "0,25" });
        await TypeAsync("hanne", roze + "/desk/settings", "form:has([name='Input.Teaser'])", ["Input.ForWhom", "Input.Teaser", "Input.Story"], []);
        await TypeAsync("hr", "/office/grants/roze-neuzekes/money?year=2027", "form:has([name='Input.Amount'])", ["Input.Reason"], new() { ["Input.Amount"] = "4.321" });

        var faults = await FaultsAsync();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<List<string>> FaultsAsync()
    {
        var faults = new List<string>();
        foreach (var who in Circles["#z3"])
        {
            var addresses = (await world.Portal.AddressesAsync()).Values.Concat(typed.Select(t => t.Led).OfType<string>());
            var seen = string.Concat((await (await world.AsAsync(who)).SeeAsync(addresses)).Values.Select(answer => answer.Body));
            foreach (var word in typed)
            {
                var sees = seen.Contains(word.Word, StringComparison.Ordinal);
                var may = who == word.By || Circles[word.Label].Contains(who);
                var must = who == word.By ? word.Label != "#zn" : may && !word.OnlySome && word.Label is "#z1" or "#z2";
                if (sees && !may || !sees && must && may)
                {
                    faults.Add($"{(who.Length == 0 ? "a visitor" : who)} {(sees ? "sees" : "does not see")} {word.Field}, which says {word.Label}");
                }
            }
        }

        return faults;
    }

    /// <summary>Types a word of its own in each of these fields, and keeps what stands beside them.</summary>
    private async Task TypeAsync(string who, string page, string form, string[] fields, Dictionary<string, string> others, string note = "")
    {
        var visitor = await world.AsAsync(who);
        var document = await visitor.OpenAsync(page);
        var words = fields.ToDictionary(field => field, field => $"Kanarie{typed.Count}{note}{field.Split('.')[1]}", StringComparer.Ordinal);
        using var answer = await visitor.SubmitAsync(page, form, new(others.Concat(words), StringComparer.Ordinal));
        Assert.True((int)answer.StatusCode == 302, $"{page}: {(await Visitor.ParseAsync(answer)).QuerySelector(".errors")?.TextContent}");
        var led = answer.Headers.Location!.ToString();

        // The label follows the choice of an audience, so it is read where the choice stands.
        var chosen = note.Length == 0 ? document : await Visitor.ParseAsync(await visitor.SubmitAsync($"{led.Replace("/events/", "/desk/events/", StringComparison.Ordinal)}/change", "form:has([name='Input.Title'])", new() { ["Input.Title"] = "" }));
        typed.AddRange(words.Select(word => new Typed(who, $"{word.Key} {note}".Trim(), word.Value, SymbolOf(chosen, word.Key), led)));
    }

    private static string SymbolOf(AngleSharp.Html.Dom.IHtmlDocument page, string field) =>
        WhoSeesLabelTests.LabelOf(page.QuerySelector($"[name='{field}']")!)!.QuerySelector("use")!.GetAttribute("href")!;

    /// <param name="By">Who typed it.</param>
    /// <param name="Label">The drawing beside the field.</param>
    /// <param name="Led">Where the form led.</param>
    /// <param name="OnlySome">The label names a part of its circle in words: members who come, and not all.</param>
    private sealed record Typed(string By, string Field, string Word, string Label, string? Led = null, bool OnlySome = false);
}
