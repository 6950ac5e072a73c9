using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>What a core team does with its members, and what they read of it.</summary>
public sealed class CoreTeamTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Chris_asks_Dina_for_the_core_team_and_she_consents_to_what_it_reveals(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/members");
        await chris.Follow("Dee");
        await chris.Press("Vraag voor het kernteam");
        await chris.IsTold("Gevraagd.");
        await chris.Reads("Er is nog geen antwoord.");

        var dina = await portal.SignIn("Dina");
        await dina.Open(portal.Space("roze-neuzekes"));
        await dina.Follow("Lees en antwoord");
        await dina.IsAt("Kom je in het kernteam?");
        await dina.Reads("Voor welk netwerk ze zijn, staat er niet bij.");
        await dina.Press("Ja, ik kom in het kernteam");
        await Expect(dina.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Vink aan dat je begrijpt wat je leidinggevende zal weten.");
        await dina.Tick("Ik begrijp dat mijn leidinggevende");
        await dina.Press("Ja, ik kom in het kernteam");
        await dina.IsTold("Welkom in het kernteam.");
        await dina.FollowMenu("Kernteam");
        await dina.IsAt("Werktafel");

        await dina.Follow("Mijn rol");
        await dina.Press("Ja, ik stap uit het kernteam");
        await dina.IsTold("Je bent weer gewoon lid.");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_member_is_removed_once_a_second_core_member_agrees(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var space = portal.Space("roze-neuzekes");
        var chris = await portal.SignIn("Chris");
        await chris.Open(space + "/desk/members");
        await chris.Follow("Dee");
        await chris.Press("Stel voor om te verwijderen");
        await chris.IsTold("Voorgesteld.");
        await Expect(chris.Main.GetByRole(AriaRole.Button, new() { Name = "Ja, verwijder dit lid" })).ToHaveCountAsync(0);

        var dina = await portal.SignIn("Dina");
        Assert.Equal(200, await dina.Open(space));
        var hanne = await portal.SignIn("Hanne");
        await hanne.Open(space + "/desk");
        await hanne.Reads("Een kernlid wil iemand verwijderen");
        await hanne.Follow("Bekijk Dee");
        await hanne.Press("Ja, verwijder dit lid");
        await hanne.IsTold("Verwijderd.");
        await hanne.DoesNotRead("Dee");
        await hanne.Open(space + "/desk/log");
        await hanne.Reads("Lid verwijderd");

        Assert.Equal(404, await dina.Open(space));
        Assert.Equal(200, await dina.Open(portal.Space("link")));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Els_comes_in_by_an_invitation_that_works_once(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var bart = await portal.SignIn("Bart");
        await bart.Open(portal.Space("aha") + "/desk/members");
        await bart.Follow("Maak of beheer codes");
        await bart.Fill("Hoeveel codes?", "2");
        await bart.Press("Maak codes");
        var codes = await bart.Main.Locator("code").AllInnerTextsAsync();
        Assert.Equal(2, codes.Distinct(StringComparer.Ordinal).Count());
        await bart.Reads("Er zijn 2 codes open.");

        var els = await portal.SignIn("Els");
        await Redeem(els, codes[0]);
        await els.IsTold("Welkom! Je bent erbij.");
        var zalen = await portal.SignIn("Zalen");
        await Redeem(zalen, codes[0]);
        await zalen.IsRefused("Deze code werkt niet. Ze is verkeerd getypt, al gebruikt of vervallen.", "Code");

        await bart.Open(portal.Space("aha") + "/desk/invitations");
        await bart.Reads("Er is één code open.");
        await bart.Press("Trek alle open codes in");
        await bart.IsTold("Ingetrokken.");
        await Redeem(zalen, codes[1]);
        await zalen.IsRefused("Deze code werkt niet. Ze is verkeerd getypt, al gebruikt of vervallen.", "Code");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Dina_accepts_agreements_that_changed_before_she_goes_on(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var space = portal.Space("roze-neuzekes");
        var chris = await portal.SignIn("Chris");
        await chris.Open(space + "/desk/settings");
        await chris.Fill("Afspraken", "- Wat je hier hoort, blijft hier.");
        await chris.Tick("De afspraken veranderen wezenlijk");
        await chris.Press("Bewaar");
        await chris.IsAt("De afspraken zijn veranderd");
        await chris.Press("Ik hou me aan deze afspraken");
        await chris.IsAt("Zo tonen jullie je");

        var dina = await portal.SignIn("Dina");
        await dina.Follow("Roze Neuzekes");
        await dina.IsAt("De afspraken zijn veranderd");
        await dina.Open(space + "/people");
        await dina.Reads("Wat je hier hoort, blijft hier.");
        await dina.Press("Ik hou me aan deze afspraken");
        await dina.IsAt("Wie is wie");
        await dina.Open(space);
        await dina.IsAt("Dag Dee");
    });

    private static async Task Redeem(Person person, string code)
    {
        await person.Open("/join/aha");
        await person.Tick("Ik hou me aan deze afspraken.");
        await person.Choose("Met mijn naam");
        await person.Fill("Code", code);
        await person.Press("Vraag om erbij te komen");
    }
}
