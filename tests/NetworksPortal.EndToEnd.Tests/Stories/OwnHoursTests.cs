using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Chris's core team tells that its hours are not enough, and HR gives hours for what it asks of them.</summary>
public sealed class OwnHoursTests
{
    private const string Told = "Elk overleg vraagt ook voorbereiding.";

    [Fact]
    public Task Chris_sees_what_everybody_will_read_lays_it_ready_and_takes_it_back() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/hours/evidence");
        await chris.Choose("Een kwart tot de helft");
        await chris.Fill("In een paar woorden", Told);
        await chris.Press("Bekijk hoe HR het ziet");
        var draft = chris.Main.GetByRole(AriaRole.Article);
        await Expect(draft).ToContainTextAsync(Told);
        var seen = await draft.InnerTextAsync();

        await chris.Press("Zet klaar voor de volgende cijfers");

        await chris.IsTold("Het staat klaar.");
        Assert.Equal(seen, await chris.Main.GetByRole(AriaRole.Article).InnerTextAsync());
        var hr = await portal.SignIn("Dienst diversiteit");
        await hr.Open("/insights");
        await hr.DoesNotRead(Told);

        await chris.Press("Neem terug");
        await chris.IsTold("Teruggenomen. Er wordt niets over jullie uren verteld.");
        await chris.DoesNotRead("Dit staat klaar");
    });

    [Fact]
    public Task HR_gives_hours_for_a_consultation_and_the_core_team_reads_what_for() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var hr = await portal.SignIn("Dienst diversiteit");
        await hr.Open("/office/grants");
        await hr.Follow("Overleg Roze Neuzekes");
        await hr.Fill("Uren voor heel 2026", "12");
        await hr.Press("Ken toe");
        await hr.IsRefused("Schrijf kort waarvoor. Het kernteam leest het.", "Waarvoor?");
        await hr.Fill("Waarvoor?", "Advies over het nieuwe verlofreglement");
        await hr.Press("Ken toe");
        await hr.IsTold("Roze Neuzekes krijgt 12 uur voor overleg in 2026.");
        await Expect(hr.Row("Roze Neuzekes")).ToContainTextAsync("12 uur");

        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/hours");
        await chris.Reads("12 uur extra voor overleg in 2026");
        await chris.Reads("Advies over het nieuwe verlofreglement");
    });
}
