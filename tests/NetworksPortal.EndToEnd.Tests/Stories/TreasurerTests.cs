using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using NetworksPortal.Testing;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Link's core team keeps its book and its hours, and Dina gets back what she paid.</summary>
public sealed class TreasurerTests
{
    private const string Speaker = "Spreker voor het groot overleg";
    private const string Tram = "Tramtickets voor het bezoek";

    [Fact]
    public Task Amina_asks_for_a_second_pair_of_eyes_and_Farid_is_the_one_who_approves() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var desk = portal.Space("link") + "/desk/budget";
        var amina = await portal.SignIn("Amina");
        await amina.Open(desk);
        await amina.Follow("Afspraken over geld");
        await amina.Fill("Vanaf hoeveel kijkt een tweede mee?", "100");
        await amina.Press("Bewaar");
        await amina.Open(desk);
        await amina.Follow("Kost noteren");
        await amina.Fill("Waarvoor?", Speaker);
        await amina.Fill("Bedrag", "150");
        await amina.Pick("Soort", "Spreker of begeleiding");
        await amina.Press("Noteer deze kost");
        await amina.IsTold("Een tweede kernlid moet dit nog goedkeuren.");
        await amina.Follow(Speaker);
        await amina.Reads("Een ander kernlid keurt het goed.");
        await Expect(amina.Main.GetByRole(AriaRole.Button, new() { Name = "Keur goed" })).ToHaveCountAsync(0);

        var farid = await portal.SignIn("Farid");
        await farid.Open(amina.Page.Url);
        await farid.Press("Keur goed");

        await farid.IsTold("Goedgekeurd. De kost mag nu worden vastgelegd.");
        await Expect(farid.Main.GetByRole(AriaRole.Definition).Filter(new() { HasText = "Farid" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Dina_claims_back_what_she_paid_and_finance_gets_a_line_without_her() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var space = portal.Space("link");
        var dina = await portal.SignIn("Dina");
        await dina.Open(space + "/claims");
        await dina.Fill("Waarvoor betaalde je?", Tram);
        await dina.Fill("Bedrag", "12,50");
        await dina.Pick("Soort", "Vervoer");
        await dina.Field("Bewijs").SetInputFilesAsync(new FilePayload { Name = "ticket.png", MimeType = "image/png", Buffer = SampleFile.Receipt.Bytes });
        await dina.Press("Vraag terug");
        await dina.IsTold("Gevraagd.");
        await dina.Reads("Het kernteam kijkt ernaar.");

        var amina = await portal.SignIn("Amina");
        await amina.Open(space + "/desk/budget/claims");
        await amina.Section(Tram).GetByRole(AriaRole.Button, new() { Name = "Ja, neem het op" }).ClickAsync();
        await amina.IsTold("Aanvaard. Het staat nu bij de kosten.");
        await amina.Open(space + "/desk/budget");
        await amina.Follow("Jaaroverzicht 2026");
        var lines = await amina.Download("CSV voor de boekhouding");

        Assert.Contains("12,50", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Dina", lines, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Tram", lines, StringComparison.OrdinalIgnoreCase);
        await dina.Open(space + "/claims");
        await dina.Reads("Aanvaard.");
    });

    [Fact]
    public Task Amina_shares_the_hours_and_her_chief_checks_her_statement_without_signing_in() => PortalInBrowser.Play(scripts: false, async portal =>
    {
        var hours = portal.Space("link") + "/desk/hours";
        var amina = await portal.SignIn("Amina");
        await amina.Open(hours);
        await amina.Follow("Verdeel de pot zoals het jullie past");
        await amina.Fill("Farid Rezaei", "20");
        await amina.Press("Bewaar");
        await amina.Reads("meer dan de pot");
        await Expect(amina.Field("Farid Rezaei")).ToHaveValueAsync("20");
        await amina.Fill("Farid Rezaei", "1");
        await amina.Press("Bewaar");
        await amina.IsTold("Verdeeld.");

        await amina.Open("/me/statement?month=2026-10");
        var code = await amina.Main.Locator(".statement__code").InnerTextAsync();
        var chief = await portal.Visitor("De chef");
        await chief.Open("/statements/verify");
        await chief.Fill("Code", code);
        await chief.Fill("Naam", "Amina Chentouf");
        await chief.Press("Kijk na");
        await chief.Reads("Dit attest is geldig");
        await chief.DoesNotRead("Link");

        await chief.Fill("Naam", "Farid Rezaei");
        await chief.Press("Kijk na");
        await chief.Reads("Dit attest is niet geldig");
    });
}
