namespace NetworksPortal.Web.Tests.Pages;

/// <summary>How often each page asks the databases, counted. A query for each row would show here before anybody feels it.</summary>
public sealed class CommandsOfPagesTests : IDisposable
{
    /// <summary>Public content that has lain in memory for a second is read anew by whichever page is next: all networks, and the open meetings of all.</summary>
    private static readonly string[] Refreshed = ["FROM \"Networks\" AS \"n\"\nORDER BY \"n\".\"Name\"", "\"e\".\"Audience\" = 'AllStaff'"];

    /// <summary>The most that a page may ask, by who opens it. Lower a number when a page asks less; raise one only with a reason.</summary>
    private static readonly Dictionary<string, (string Address, int Most)[]> Pages = new(StringComparer.Ordinal)
    {
        ["chris"] =
        [
            ("/me", 5), ("{space}", 6), ("{space}/events", 6), ("{space}/events/past", 4), ("{meeting}", 14), ("{space}/people", 6), ("{space}/me", 5), ("{space}/claims", 6), ("{space}/desk", 15), ("{space}/desk/budget", 9), ("{space}/desk/budget/enter", 10),
            ("{space}/desk/hours", 15), ("{space}/desk/members", 6), ("{space}/desk/log", 7), ("{space}/desk/settings", 4), ("{space}/desk/events/plan", 5), ("{space}/desk/budget/year", 17), ("{space}/desk/hours/evidence", 5),
        ],
        ["els"] = [("/", 1), ("/networks/roze-neuzekes", 1), ("/join/roze-neuzekes", 5), ("/insights/2026-H1", 3), ("/me/data", 3), ("/me/second-factor", 3)],
        ["hr"] = [("/office", 7)],
        ["it"] = [("/admin", 7), ("/admin/import", 1)],
        ["zalen"] = [("/rooms", 3)],
    };

    private readonly PortalApp app = new PortalApp().Changing(AskedCommands.OfPagesAlone);

    public static TheoryData<string> People => [.. Pages.Keys];

    public void Dispose() => app.Dispose();

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_page_asks_no_more_than_is_listed(string who)
    {
        using var person = await app.SignInAs($"{who}@stad.example");
        var space = app.Space("roze-neuzekes");
        var meeting = who == "chris" ? (await person.OpenAsync(space + "/events")).QuerySelector("ol.agenda h3 a")!.GetAttribute("href")! : "";
        using var counter = new AskedCommands(app.DataDirectory);
        var over = new List<string>();
        foreach (var (address, most) in Pages[who])
        {
            var real = address.Replace("{space}", space, StringComparison.Ordinal).Replace("{meeting}", meeting, StringComparison.Ordinal);
            await person.OpenAsync(real);
            counter.All.Clear();
            await person.OpenAsync(real);
            var asked = counter.All.Count(question => !IsOfPublicContent(question.Text));
            if (asked > most)
            {
                over.Add($"{address}: {asked}, listed {most}");
            }
        }

        Assert.True(over.Count == 0, string.Join('\n', over));
    }

    private static bool IsOfPublicContent(string question) => Array.Exists(Refreshed, part => question.ReplaceLineEndings("\n").Contains(part, StringComparison.Ordinal));
}
