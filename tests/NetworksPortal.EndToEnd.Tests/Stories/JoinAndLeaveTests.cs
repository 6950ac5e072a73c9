using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 2: Els, in no network, joins privately and leaves in one step.</summary>
public sealed partial class JoinAndLeaveTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Els_joins_under_a_nickname_is_seen_as_that_and_leaves_in_one_step(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var els = await portal.SignIn("Els");
        await Join(els);
        await els.IsTold("Welkom! Je bent erbij.");
        await els.Follow("Roze Neuzekes");
        await els.IsAt("Dag Merel");

        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/people");
        await Expect(chris.Section("Leden").GetByText("Merel", new() { Exact = true })).ToBeVisibleAsync();
        await chris.DoesNotRead("Els");

        await els.Follow("Stap uit dit netwerk");
        await els.Press("Ja, ik vertrek");
        await els.IsTold("Je bent weg.");
        await els.Reads("Je bent nog bij geen netwerk.");
        Assert.Equal(404, await els.Open(portal.Space("roze-neuzekes")));
        await chris.Page.ReloadAsync();
        await chris.DoesNotRead("Merel");
    });

    [Fact]
    public Task What_is_missing_on_the_way_in_is_named_and_what_was_typed_stays() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/join/roze-neuzekes");
        await els.Choose("Met een bijnaam");
        await els.Fill("Bijnaam", "Merel");
        await els.Press("Sluit je aan");

        await els.IsRefused("Vink aan dat je je aan de afspraken houdt.", "Ik hou me aan deze afspraken.");
        await Expect(els.Field("Bijnaam")).ToHaveValueAsync("Merel");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Where_the_core_team_answers_Els_waits_until_Bart_lets_her_in(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/networks/aha");
        await els.Follow("Sluit je stil aan");
        await els.Tick("Ik hou me aan deze afspraken.");
        await els.Choose("Met mijn naam");
        await els.Press("Vraag om erbij te komen");
        await els.IsTold("Je aanvraag is verstuurd.");
        await els.Reads("Je aanvraag wacht op antwoord");
        Assert.Equal(404, await els.Open(portal.Space("aha")));

        var bart = await portal.SignIn("Bart");
        await bart.Open(portal.Space("aha") + "/desk/members");
        await bart.Section("Wie wil erbij?").GetByRole(AriaRole.Button, new() { Name = "Laat binnen: Els" }).ClickAsync();
        await bart.IsTold("Binnen.");

        await els.Open("/me");
        await els.Follow("AHA");
        await els.IsAt("Dag Els");
    });

    [Fact]
    public Task Nobody_outside_the_network_sees_a_difference_when_Els_joins() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        Dictionary<string, string[]> watchers = new(StringComparer.Ordinal)
        {
            ["Dienst diversiteit"] = ["/office", "/office/grants", "/insights", "/networks/roze-neuzekes"],
            ["Beheer"] = ["/admin?Search=els%40stad", "/admin/log"],
            ["Zalen"] = ["/rooms"],
            ["Amina"] = [portal.Space("link") + "/people", portal.Space("link") + "/desk", portal.Space("link") + "/desk/members"],
        };
        var seen = new List<(Person Who, string Where, string What)>();
        foreach (var (name, addresses) in watchers)
        {
            var who = await portal.SignIn(name);
            foreach (var address in addresses)
            {
                seen.Add((who, address, Html.WithoutTokens(await who.MainOf(address))));
            }
        }

        var els = await portal.SignIn("Els");
        await Join(els);
        await els.IsTold("Welkom!");

        foreach (var (who, where, what) in seen)
        {
            Assert.Equal(what, Html.WithoutTokens(await who.MainOf(where)));
        }
    });

    private static async Task Join(Person els)
    {
        await els.Open("/");
        await els.Follow("Roze Neuzekes");
        await els.Follow("Sluit je stil aan");
        await els.IsAt("Kom erbij, zoals jij het wil");
        await Expect(els.Field("Bijnaam")).ToHaveAccessibleDescriptionAsync(SeenByMembers);
        await els.Tick("Ik hou me aan deze afspraken.");
        await els.Choose("Met een bijnaam");
        await els.Fill("Bijnaam", "Merel");
        await els.Press("Sluit je aan");
    }

    [GeneratedRegex("Leden van dit netwerk", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeenByMembers { get; }
}
