using System.Text.RegularExpressions;
using NetworksPortal.Confidentiality.Tests.Routes;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Somebody who reads whatever they can open, and has typed nothing: whoever typed it has somebody of the same standing beside them here.</summary>
/// <param name="Who">The part of an address before the at sign; empty for whoever does not sign in.</param>
/// <param name="Standing">What they are.</param>
/// <param name="Circles">The circles that they are in, beside everyone's.</param>
internal sealed partial record Reader(string Who, string Standing, params Audience[] Circles)
{
    /// <summary>Two of each audience that a member meets, and those of the demo that come before them.</summary>
    private const int MeetingsThatAreTried = 9;

    private const string Nowhere = "a colleague in no network";

    public bool IsIn(Audience circle) => circle == Audience.Everyone || Circles.Contains(circle);

    /// <summary>In this circle and in no narrower one: what they find, the whole circle finds.</summary>
    public bool IsAtTheEdgeOf(Audience circle) => circle == Audience.Everyone ? this is { Who: "" } or { Standing: Nowhere } : Circles.Length > 0 && Circles.Min() == circle;

    /// <summary>Whether what they find says something of a label: they stand outside its circle, or at its edge.</summary>
    public bool TellsOf(Audience circle) => !IsIn(circle) || IsAtTheEdgeOf(circle);

    public static async Task<IReadOnlyList<Reader>> AllAsync(World world) =>
    [
        new("", "a visitor"),
        new("collega399", Nowhere),
        new("collega396", "a second colleague of HR"),
        new("collega395", "a second administrator", Audience.Administrators),
        new("collega394", "a second colleague of the rooms"),
        new(await world.PlainMemberAsync("link"), "a member of another network"),
        new("amina", "a core member of another network"),
        new(await world.PlainMemberAsync("roze-neuzekes"), "a member of the network", Audience.Members),
        new("hanne", "a core member of the network", Audience.Members, Audience.CoreTeam),
    ];

    /// <summary>What this person sees in one world and not in the other, page by page; ids, which are made anew everywhere, taken out.</summary>
    public async Task<(IReadOnlyList<(string Page, string Text)> Differences, string Here)> ReadAsync(TwoWorlds worlds, IReadOnlyList<string> addresses)
    {
        var (here, there) = (await worlds.Here.AsAsync(Who), await worlds.There.AsAsync(Who));
        var seen = await Task.WhenAll(Task.Run(() => here.SeeAsync(addresses, MeetingsThatAreTried)), Task.Run(() => there.SeeAsync(addresses, MeetingsThatAreTried)));
        var (one, other) = (PlainBeside(seen[1], seen[0]), PlainBeside(seen[0], seen[1]));
        return ([.. Without(one, other), .. Without(other, one)], string.Concat(seen[0].Values.Select(answer => answer.Body)));
    }

    /// <summary>Without the pages that are the same letter for letter in the other world: no id in them has to be found.</summary>
    private static List<(string Page, string Text)> PlainBeside(IReadOnlyDictionary<string, Answer> other, IReadOnlyDictionary<string, Answer> seen) => [.. seen
        .Select(answer => (answer.Key, Text: Whole(answer.Value)))
        .Where(answer => !other.TryGetValue(answer.Key, out var same) || answer.Text != Whole(same))
        .Select(answer => (Id().Replace(answer.Key, "{id}"), Id().Replace(answer.Text, "{id}")))];

    private static string Whole(Answer answer) => $"{answer.Status} {answer.Location} {answer.Type} {answer.Cookies}\n{answer.Others}\n{answer.Body}";

    private static List<(string Page, string Text)> Without(List<(string Page, string Text)> all, List<(string Page, string Text)> others)
    {
        var left = all.ToList();
        others.ForEach(other => left.Remove(other));
        return left;
    }

    [GeneratedRegex("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}|(?<=UID:)[^\r\n]+", RegexOptions.None, 60_000)]
    private static partial Regex Id();
}
