using NetworksPortal.EndToEnd.Tests.Support;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>What pages show only once somebody did something: faults, codes, requests, an open fold.</summary>
public sealed class PageInUseTests
{
    [Fact]
    public Task A_form_that_came_back_with_faults_breaks_no_rule() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/events/plan");
        await chris.Unfold("Toegankelijkheid");
        await chris.Press("Plan de bijeenkomst");
        await chris.IsRefused("Geef de bijeenkomst een naam.", "Naam van de bijeenkomst");
        Assert.Empty(await chris.Page.BreaksRulesOfAxeAnywhere());
    });

    [Fact]
    public Task A_request_that_waits_for_the_core_team_breaks_no_rule() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/join/aha");
        await els.Tick("Ik hou me aan deze afspraken.");
        await els.Choose("Met mijn naam");
        await els.Press("Vraag om erbij te komen");
        await els.IsTold("Je aanvraag is verstuurd.");
        Assert.Empty(await els.Page.BreaksRulesOfAxeAnywhere());

        var bart = await portal.SignIn("Bart");
        await bart.Open(portal.Space("aha") + "/desk/members");
        Assert.Empty(await bart.Page.BreaksRulesOfAxeAnywhere());
        await bart.Follow("Maak of beheer codes");
        await bart.Press("Maak codes");
        await bart.Reads("Deze codes kan je nu doorgeven");
        Assert.Empty(await bart.Page.BreaksRulesOfAxeAnywhere());
    });

    [Fact]
    public Task A_second_step_that_is_set_up_and_asked_breaks_no_rule() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/me/second-factor");
        await els.Fill("Je wachtwoord", PortalApp.Password);
        await els.Press("Zet ze aan");
        await els.Reads("Koppel een app");
        Assert.Empty(await els.Page.BreaksRulesOfAxeAnywhere());
        Assert.Empty(await els.Page.Ask("sideways"));
        var authenticator = portal.Authenticator(await els.Main.Locator(".secret").InnerTextAsync());
        await els.Fill("Code van zes cijfers", authenticator.Code());
        await els.Press("Zet de tweede stap aan");
        await els.Reads("Bewaar je herstelcodes");
        Assert.Empty(await els.Page.BreaksRulesOfAxeAnywhere());
        Assert.Empty(await els.Page.Ask("sideways"));

        var again = await portal.Visitor();
        await again.Open("/account/signin");
        await again.Press("Kies Els");
        await again.Reads("Nu nog je code");
        Assert.Empty(await again.Page.BreaksRulesOfAxeAnywhere());
        await again.Fill("Code van zes cijfers", authenticator.Code(1));
        await again.Press("Meld je aan");
        await again.IsAt("Dag Els");
    });

    [Fact]
    public Task The_tables_behind_the_charts_break_no_rule() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/insights/2026-H1");
        await els.Main.Locator("details").EvaluateAllAsync<int>("all => all.map(details => details.open = true).length");
        Assert.Empty(await els.Page.BreaksRulesOfAxeAnywhere());
        Assert.Empty(await els.Page.Ask("sideways"));
    });

    [Fact]
    public Task A_warning_before_hours_and_a_statement_of_them_break_no_rule() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/hours");
        await chris.Fill("Hoelang?", "3:30");
        await chris.Press("Noteer");
        await chris.Reads("over jouw deel van november 2026");
        Assert.Empty(await chris.Page.BreaksRulesOfAxeAnywhere());
        await chris.Press("Noteer toch");

        await chris.Open("/me/statement");
        await chris.Reads("3 uur 30");
        Assert.Empty(await chris.Page.BreaksRulesOfAxeAnywhere());
        Assert.Empty(await chris.Page.Ask("sideways"));
    });
}
