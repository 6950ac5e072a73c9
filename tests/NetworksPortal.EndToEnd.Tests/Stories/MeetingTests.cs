using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 3: Chris plans a meeting, members answer, and the last seat goes once.</summary>
public sealed class MeetingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Chris_plans_a_meeting_and_Dina_reads_it_answers_and_takes_it_along(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var space = portal.Space("roze-neuzekes");
        var chris = await portal.SignIn("Chris");
        await chris.Plans(space, "2026-12-03", "12:00", "13:30", capacity: "12");

        var dina = await portal.SignIn("Dina");
        await dina.Open(space + "/events");
        await dina.Follow(MeetingForm.Title);
        await dina.Reads("donderdag 3 december 2026");
        await Expect(dina.Main.GetByText("je eigen kom").And(dina.Page.Locator("strong"))).ToBeVisibleAsync();
        await dina.ReadsThatThereIsNoWayInForWheelchairs();

        await dina.Choose("Ik kom");
        await dina.Fill("Wat heb je nodig om goed mee te doen?", "Een stoel dicht bij de deur.");
        await dina.Press("Bewaar mijn antwoord");
        await dina.IsTold("Genoteerd: je komt.");
        await dina.Reads("1 van 12 plaatsen bezet");

        var file = await dina.Download("Zet in mijn agenda");
        Assert.Contains("SUMMARY:Overleg", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Brussels:20261203T120000", file, StringComparison.Ordinal);
        Assert.All(["neuz", "roze", "soep", "zolder op", "kom mee"], word => Assert.DoesNotContain(word, file, StringComparison.OrdinalIgnoreCase));

        await chris.Page.ReloadAsync();
        await Expect(chris.Section("Voor het kernteam")).ToContainTextAsync("Een stoel dicht bij de deur.");
    });

    [Fact]
    public Task The_text_is_shown_as_it_will_look_while_Chris_types() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.FillsInTheLunch(portal.Space("roze-neuzekes"), "2026-12-03", "12:00", "13:30", "");

        await Expect(chris.Main.GetByText("je eigen kom").And(chris.Page.Locator("strong"))).ToBeVisibleAsync();
        await chris.Reads("donderdag 3 december 2026");
    });

    [Fact]
    public Task Without_scripts_a_button_shows_how_the_text_will_look_and_keeps_the_form() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.FillsInTheLunch(portal.Space("roze-neuzekes"), "2026-12-03", "12:00", "13:30", "");

        await chris.Press("Toon voorbeeld");

        await Expect(chris.Main.GetByText("je eigen kom").And(chris.Page.Locator("strong"))).ToBeVisibleAsync();
        await chris.Reads("donderdag 3 december 2026");
        await Expect(chris.Field("Naam van de bijeenkomst")).ToHaveValueAsync(MeetingForm.Title);
        await Expect(chris.Card("Delen")).ToBeCheckedAsync();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_last_seat_goes_once_and_passes_to_the_waitlist_when_it_comes_free(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var space = portal.Space("roze-neuzekes");
        var chris = await portal.SignIn("Chris");
        await chris.Plans(space, "2026-12-03", "12:00", "13:30", capacity: "1");
        var dina = await portal.SignIn("Dina");
        var hanne = await portal.SignIn("Hanne");
        foreach (var member in new[] { dina, hanne })
        {
            await member.Open(chris.Page.Url);
            await member.Choose("Ik kom");
        }

        await Task.WhenAll(dina.Press("Bewaar mijn antwoord"), hanne.Press("Bewaar mijn antwoord"));

        string[] told = [await dina.Told(), await hanne.Told()];
        Assert.Equal(["Genoteerd: je komt.", "Het is volzet. Je staat op de wachtlijst."], told.Order(StringComparer.Ordinal));
        await chris.Page.ReloadAsync();
        await chris.Reads("Komt: 1 · Misschien: 0 · Wachtlijst: 1");

        var (seated, waiting) = told[0].StartsWith("Genoteerd", StringComparison.Ordinal) ? (dina, hanne) : (hanne, dina);
        await seated.Choose("Ik kom niet");
        await seated.Press("Bewaar mijn antwoord");
        await seated.IsTold("Genoteerd: je komt niet.");
        await waiting.Page.ReloadAsync();
        await waiting.Reads("Zeg ‘Ik kom’ voor");
        await waiting.Choose("Ik kom");
        await waiting.Press("Bewaar mijn antwoord");
        await waiting.IsTold("Genoteerd: je komt.");
        await waiting.Reads("Er is een plaats voor jou.");
    });

    [Theory]
    [InlineData(true, "2026-12-03", "14:00", "13:00", "Het einde moet na het begin komen.", "Tot")]
    [InlineData(false, "2026-12-03", "14:00", "13:00", "Het einde moet na het begin komen.", "Tot")]
    [InlineData(true, "2027-03-28", "02:30", "03:30", "Dit uur bestaat niet: de klok springt die nacht vooruit. Kies een ander uur.", "Van")]
    [InlineData(true, "2026-11-23", "12:00", "13:00", "Dit uur is al voorbij. Kies een later moment.", "Van")]
    public Task A_wrong_time_is_named_and_what_was_typed_stays(bool scripts, string day, string from, string until, string message, string field) => PortalInBrowser.Play(scripts, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.FillsInTheLunch(portal.Space("roze-neuzekes"), day, from, until, "12");

        await chris.Press("Plan de bijeenkomst");

        await chris.IsRefused(message, field);
        await Expect(chris.Field("Naam van de bijeenkomst")).ToHaveValueAsync(MeetingForm.Title);
        await Expect(chris.Field("Waarover gaat het?")).ToHaveValueAsync("Breng **je eigen kom** mee.");
        await Expect(chris.Field("Van")).ToHaveValueAsync(from);
        await Expect(chris.Field("Tot")).ToHaveValueAsync(until);
        await Expect(chris.Card("Zolderkamer")).ToBeCheckedAsync();
    });
}
