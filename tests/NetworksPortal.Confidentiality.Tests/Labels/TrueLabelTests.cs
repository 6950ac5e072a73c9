using NetworksPortal.Confidentiality.Tests.Routes;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>
/// The labels are true. Every form is sent in two worlds, and what differs are the fields of one label at a time; then everybody
/// reads all they can open. Whoever finds a difference is one of those whom the label names, and one of those finds it.
/// </summary>
public sealed class TrueLabelTests
{
    /// <summary>Labels with more words than their drawing: who sees what on which pages besides.</summary>
    private static readonly (Audience Circle, string Standing, string Row)[] Besides =
    [
        // "HR and this network's core team": HR's own pages of grants.
        (Audience.CoreTeam, "a second colleague of HR", "/office/grants/{slug}/money"),
        (Audience.CoreTeam, "a second colleague of HR", "/office/grants/{slug}/hours"),
        (Audience.CoreTeam, "a second colleague of HR", "/office/grants/{slug}/consultation"),
        (Audience.CoreTeam, "a second colleague of HR", "/office/grants"),
        (Audience.CoreTeam, "a second colleague of HR", "/office/grants/carry"),
        // "The codes: only you, and only now. HR sees how many are left."
        (Audience.OnlyMe, "a second colleague of HR", "/office/networks"),
        // "Your core team and that of the network that you invite": it finds the invitation on its desk.
        (Audience.CoreTeam, "a core member of another network", "/space/{key}/desk"),
        (Audience.CoreTeam, "a core member of another network", "/space/{key}/desk/handover"),
        (Audience.CoreTeam, "a core member of another network", "/space/{key}/desk/together/{id}"),
        // The form's own last step says it: whoever lends a room sees time, seats and what has to be ready.
        (Audience.CoreTeam, "a second colleague of the rooms", "/rooms"),
        (Audience.Members, "a second colleague of the rooms", "/rooms"),
        // "Only you. The core team sees the total of everyone only."
        (Audience.OnlyMe, "a core member of the network", "/space/{key}/desk/hours"),
        (Audience.OnlyMe, "a core member of the network", "/space/{key}/desk/handover"),
    ];

    /// <summary>What fewer find here than its label names, by a part of the text, and why the label is right all the same.</summary>
    private static readonly Dictionary<string, string> SeenByFewer = new(StringComparer.Ordinal)
    {
        ["bewijst"] = "of receipts the newest alone is opened here, and another came after it",
        ["vraagt samen"] = "it stands with the meeting that it is about, and of meetings the newest alone is opened here",
        ["antwoordt"] = "whoever asked reads the answer, and nobody here did",
        ["CalendarTitle"] = "it stands in the calendars of those who come, and a colleague may look into those",
        [" zaal "] = "everyone reads the name of a room once an open meeting is held there",
        [" wijst "] = "everyone reads the way to a room once an open meeting is held there",
    };

    /// <summary>Fields that cannot be typed otherwise by themselves.</summary>
    private static readonly Dictionary<string, string> NotTried = new(StringComparer.Ordinal)
    {
        ["/join/{slug}: Input.Accept"] = "without it nobody joins, and what joining shows is what TwoWorldsTests compares",
        ["/join/{slug}: Input.CoreConsent"] = "without it a founder does not join, and that nobody outside finds out is in TwoWorldsTests",
        ["/admin/import: Input.File"] = "it fills in the fields of new accounts, which are tried on the page of one",
        ["/admin/leavers: Input.File"] = "it closes accounts, and what closing shows is what TwoWorldsTests compares",
        ["/admin/organisation: Input.Theme"] = "there is one theme, and any other would be on the pages of everybody",
        ["/admin/import: Input.SendLinks"] = "it decides whether mails leave; the page of an account tells administrators alone",
    };

    // Of what is typed under the first two nobody finds anything, and under the third administrators alone; so one pair of worlds does for all three.
    [Theory]
    [InlineData(Audience.Nobody, Audience.OnlyMe, Audience.Administrators)]
    [InlineData(Audience.CoreTeam)]
    [InlineData(Audience.Members)]
    [InlineData(Audience.Everyone)]
    public async Task What_is_typed_is_found_by_whom_its_label_names_and_by_nobody_else(params Audience[] circles)
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(UnderWay.PrepareAsync);
        var words = await SendAsync(worlds, circles);
        var addresses = await worlds.Here.Portal.EveryAddressAsync((await KnownIds.OfAsync(worlds.Here.Portal, worlds.There.Portal)).Of("roze-neuzekes"));

        var faults = new List<string>();
        var (finders, missing) = (0, words.Where(word => word.Circle is not (Audience.Nobody or Audience.OnlyMe) && !SeenByFewer.Keys.Any(word.Text.Contains)).ToHashSet());
        foreach (var reader in (await Reader.AllAsync(worlds.Here)).Where(reader => circles.Any(reader.TellsOf)))
        {
            var (differences, seen) = await reader.ReadAsync(worlds, addresses);
            var foreign = differences.Where(difference => !circles.Any(circle => MayFind(reader, circle, difference.Page))).ToList();
            faults.AddRange(foreign.DistinctBy(difference => difference.Page).Take(3).Select(difference => $"{reader.Standing} finds a difference at {difference.Page}: {Canaries(difference.Text)}"));
            faults.AddRange(words.Where(word => word.Circle is Audience.Nobody or Audience.OnlyMe && seen.Contains(word.Text, StringComparison.Ordinal)).Select(word => $"{reader.Standing} reads {word.Text}"));
            finders += circles.Any(reader.IsAtTheEdgeOf) && differences.Count > 0 ? 1 : 0;
            missing.RemoveWhere(word => reader.IsAtTheEdgeOf(word.Circle) && seen.Contains(word.Text, StringComparison.Ordinal));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(finders > 0, "Nobody finds a difference.");
        Assert.True(missing.Count == 0, $"None of those whom the label names finds: {string.Join(", ", missing)}");
    }

    [Fact]
    public async Task Every_field_of_every_form_is_tried()
    {
        using var world = new World();
        var there = await world.FieldsAsync();
        await UnderWay.PrepareMoreAsync(world);

        var tried = new HashSet<string>(NotTried.Keys, StringComparer.Ordinal);
        foreach (var sending in await UnderWay.SendingsAsync(world))
        {
            var row = FoundForm.RowOf(await sending.Page(world));
            tried.UnionWith(sending.Differs.Keys.Select(name => $"{row}: {name}"));
            Assert.All(sending.Differs.Values, typed => Assert.NotEqual(typed.Here, typed.There));
        }

        Assert.Equal(there.Select(field => $"{field}").Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    private static bool MayFind(Reader reader, Audience circle, string page) => reader.IsIn(circle) || Besides.Contains((circle, reader.Standing, FoundForm.RowOf(page)));

    /// <returns>The texts that were typed in the one world only, with the circles that their labels name.</returns>
    private static async Task<IReadOnlyList<(Audience Circle, string Text)>> SendAsync(TwoWorlds worlds, Audience[] circles)
    {
        var words = new List<(Audience Circle, string Text)>();
        var tried = 0;
        foreach (var sending in await UnderWay.SendingsAsync(worlds.Here))
        {
            // Opened in both, so that whoever types leaves the same steps behind.
            await sending.FieldsAsync(worlds.There);
            var labels = (await sending.FieldsAsync(worlds.Here)).DistinctBy(field => field.Name).ToDictionary(field => field.Name, UnderWay.CircleOf, StringComparer.Ordinal);
            var differ = sending.Differs.Keys.Where(name => circles.Contains(labels[name])).ToList();
            if (differ.Count > 0)
            {
                await sending.SendAsync(worlds.Here, here: true, differ);
                await sending.SendAsync(worlds.There, here: false, differ);
                words.AddRange(differ.Select(name => (Circle: labels[name], Text: sending.Differs[name].Here)).Where(word => word.Text.StartsWith("Kanarie", StringComparison.Ordinal)));
                tried += differ.Count;
            }
        }

        Assert.True(tried > 2, $"Only {tried} fields say {string.Join(" or ", circles)}.");
        return words;
    }

    private static string Canaries(string text)
    {
        var at = text.IndexOf("anarie", StringComparison.Ordinal);
        return at < 0 ? text[..Math.Min(60, text.Length)] : text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");
    }
}
