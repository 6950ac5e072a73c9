using System.Text.RegularExpressions;
using NetworksPortal.Confidentiality.Tests.Support;

namespace NetworksPortal.Confidentiality.Tests.Worlds;

/// <summary>
/// What Els does in one world and not in the other, nobody outside her network can find out: not from a page, an export, a
/// calendar, a search or a refusal, and not from the files.
/// </summary>
public sealed partial class TwoWorldsTests
{
    [Fact]
    public async Task Nobody_outside_can_tell_that_Els_joined_answered_and_left()
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(world => world.AsAsync("els"));
        await worlds.BothAsync(world => world.JoinAsync("collega398", nickname: "Goudvink"));

        await worlds.Here.JoinAsync("els");
        await worlds.NobodyCanTellAsync();
        await OnlyTheNetworkItselfAsync(worlds, await worlds.Here.PlainMemberAsync("roze-neuzekes"), "/space/{key}/people");
        await OnlyTheNetworkItselfAsync(worlds, "hanne", "/space/{key}/desk/events/{id}/invite", "/space/{key}/desk/members", "/space/{key}/desk/members/{id}", "/space/{key}/people");

        // Somebody answers a meeting in both worlds. Whether that is Els or another member, no file tells.
        var meeting = await worlds.Here.NextMeetingAsync(worlds.Here.Roze, "els");
        await worlds.Here.AnswerAsync("els", meeting, Canary.Needs);
        await worlds.There.AnswerAsync("collega398", meeting, Canary.Needs);
        worlds.FilesAreAlike();

        await worlds.Here.LeaveAsync("els", worlds.Here.Roze);
        await worlds.There.LeaveAsync("collega398", worlds.There.Roze);
        await worlds.NobodyCanTellAsync();
    }

    [Fact]
    public async Task Not_even_a_network_that_hosts_a_meeting_together_can_tell_that_Els_comes()
    {
        using var worlds = new TwoWorlds();
        var meeting = "";
        await worlds.BothAsync(async world =>
        {
            await world.JoinAsync("els");
            await world.JoinAsync("collega398", nickname: "Goudvink");
            var asked = (await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk")).Links.Select(link => link.GetAttribute("href")!).First(href => href.Contains("/desk/together/", StringComparison.Ordinal));
            await world.DoAsync("chris", asked, "main form", [], ("accepts", "true"));
            meeting = asked.Replace("/desk/together/", "/events/", StringComparison.Ordinal);
            await world.DoAsync("collega398", meeting.Replace(worlds.Here.Roze, world.Roze, StringComparison.Ordinal), "form[action*='handler=answer']", new() { ["Input.Answer"] = "Yes" });
            await world.AsAsync("els");
        });

        await worlds.Here.DoAsync("els", meeting, "form[action*='handler=answer']", new() { ["Input.Answer"] = "Yes" });

        foreach (var who in new[] { "amina", await worlds.Here.PlainMemberAsync("link"), "hr", "collega399" })
        {
            Assert.Empty(await worlds.DifferencesAsync(who));
        }
    }

    [Fact]
    public async Task Nobody_outside_can_tell_that_Els_is_core()
    {
        using var worlds = new TwoWorlds();
        await worlds.BothAsync(async world =>
        {
            await world.JoinAsync("els");
            await world.DoAsync("chris", await world.MemberAtDeskAsync("roze-neuzekes", "els"), "form[action*='handler=Offer']", [], ("handsOver", "false"));
        });

        await worlds.Here.DoAsync("els", worlds.Here.Roze + "/core", "form:has(button[name=accept])", new() { ["Input.Consent"] = "true" }, ("accept", "true"));
        await worlds.There.DoAsync("els", worlds.There.Roze + "/core", "form:has(button[name=accept])", [], ("accept", "false"));
        await worlds.NobodyCanTellAsync();
        await OnlyTheNetworkItselfAsync(worlds, await worlds.Here.PlainMemberAsync("roze-neuzekes"), "/space/{key}", "/space/{key}/people");
        await OnlyTheNetworkItselfAsync(worlds, "hanne", "/space/{key}", "/space/{key}/desk/events/{id}/invite", "/space/{key}/desk/handover", "/space/{key}/desk/hours/shares", "/space/{key}/desk/log", "/space/{key}/desk/log?p=", "/space/{key}/desk/members", "/space/{key}/people");

        // An hour is logged in both worlds, by Els or by Chris.
        var hour = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Hours"] = "1:30", ["Input.Note"] = Canary.Note };
        await worlds.Here.DoAsync("els", worlds.Here.Roze + "/desk/hours", "form:has([name='Input.Hours'])", hour);
        await worlds.There.DoAsync("chris", worlds.There.Roze + "/desk/hours", "form:has([name='Input.Hours'])", hour);
        await worlds.NobodyCanTellAsync("hr", "it");
    }

    [Fact]
    public async Task Nobody_outside_can_tell_today_that_a_founding_code_was_redeemed()
    {
        using var worlds = new TwoWorlds();
        var codes = new List<string>();
        await worlds.BothAsync(async world =>
        {
            await world.AsAsync("els");
            codes.Add(await FoundAsync(world));
        });

        await worlds.Here.JoinAsync("els", "kanariekring", code: codes[0]);

        await worlds.NobodyCanTellAsync("", "hr", "it", "collega399", "amina");
    }

    /// <returns>One of the codes that HR gets for the founders.</returns>
    private static async Task<string> FoundAsync(World world)
    {
        var hr = await world.AsAsync("hr");
        using var answer = await hr.SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new()
        {
            ["Input.Name"] = "Kanariekring", ["Input.ForWhom"] = "Collega's met een kanarie",
        });
        return Code().Match((await Visitor.ParseAsync(answer)).Body!.TextContent).Value;
    }

    /// <summary>What somebody in the network may see changes, and these pages are all of it.</summary>
    private static async Task OnlyTheNetworkItselfAsync(TwoWorlds worlds, string who, params string[] rows)
    {
        var differ = (await worlds.DifferencesAsync(who)).Keys
            .Select(address => Walk.Shape(address).Replace(worlds.Here.Roze, "/space/{key}", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(rows, differ);
    }

    [GeneratedRegex("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", RegexOptions.None, 60_000)]
    private static partial Regex Code();
}
