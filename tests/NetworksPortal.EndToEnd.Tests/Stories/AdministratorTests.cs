using System.Text;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 6: the administrator manages accounts and roles, and sees nothing of any network.</summary>
public sealed class AdministratorTests
{
    private const string Administrator = "Beheer";

    [Fact]
    public Task The_administrator_makes_an_account_gives_it_a_role_and_closes_it() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var it = await portal.SignIn(Administrator);
        await it.Open("/admin");
        await it.Follow("Maak een account");
        await it.Fill("Naam", "Saar Nieuwkomer");
        await it.Fill("E-mailadres", "els@stad.example");
        await it.Press("Maak het account");
        await it.IsRefused("Er is al een account met dit adres.", "E-mailadres");
        await Expect(it.Field("Naam")).ToHaveValueAsync("Saar Nieuwkomer");
        await it.Fill("E-mailadres", "saar.nieuwkomer@stad.example");
        await it.Press("Maak het account");
        await it.IsTold("Het account is gemaakt.");

        await Find(it, "Saar Nieuwkomer");
        await Expect(it.Row("Saar Nieuwkomer")).ToContainTextAsync("Wacht op een wachtwoord");
        await it.Follow("Saar Nieuwkomer");
        await it.Tick("Zalen");
        await it.Press("Bewaar de rollen");
        await it.IsTold("De rollen zijn bewaard.");

        await it.Follow("Sluit dit account …");
        await it.Press("Ja, sluit het");
        await it.IsTold("Het account is gesloten.");
        await it.Open("/admin/log");
        foreach (var line in new[] { "Account gemaakt", "Rollen gewijzigd", "Account gesloten" })
        {
            await Expect(it.Row(line)).ToContainTextAsync("Saar Nieuwkomer");
        }
    });

    [Fact]
    public Task A_list_is_shown_before_it_is_read_in_and_a_faulty_line_is_named() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var it = await portal.SignIn(Administrator);
        await it.Open("/admin/import");
        await Choose(it, "naam;e-mail;taal\nTom Claes;geen-adres;nl\n");
        await it.Reads("Regel 2");

        await Choose(it, "naam;e-mail;taal\nLore Maes;lore.maes@stad.example;nl\nTom Claes;tom.claes@stad.example;en\n");
        await it.IsAt("Dit gaat er gebeuren");
        await it.Reads("Lore Maes");
        await it.Press("Doe dit");
        await it.IsTold("Ingelezen: 2 nieuwe accounts, 0 gewijzigd.");
        await Find(it, "tom.claes");
        await Expect(it.Row("Tom Claes")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Whoever_is_closed_is_out_at_once_and_cannot_come_back() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        var it = await portal.SignIn(Administrator);
        await Find(it, "els@stad");
        await it.Follow("Els Temmerman");
        await it.Follow("Sluit dit account …");
        await it.Press("Ja, sluit het");
        await it.IsTold("Het account is gesloten.");

        await els.Open("/me");
        await els.IsAt("Fijn dat je er bent");
        await els.Press("Kies Els");
        await els.Reads("Dit adres en wachtwoord horen niet bij elkaar.");
    });

    [Fact]
    public Task The_administrator_sees_nothing_of_any_network_nor_of_who_is_in_one() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var it = await portal.SignIn(Administrator);
        foreach (var address in new[] { portal.Space("link"), portal.Space("link") + "/people", portal.Space("aha") + "/desk", "/office", "/office/grants", "/rooms" })
        {
            Assert.Equal(404, await it.Open(address));
            await it.Reads("Deze pagina");
        }

        var pages = new List<string>();
        foreach (var name in new[] { "Els Temmerman", "Dina", "Chris" })
        {
            await Find(it, name);
            await it.Main.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
            var page = await it.Main.InnerTextAsync();
            pages.Add(page[page.IndexOf("Naam en taal", StringComparison.Ordinal)..]);
        }

        Assert.All(pages, page => Assert.Equal(pages[0], page));
    });

    private static async Task Find(Person it, string words)
    {
        await it.Open("/admin");
        await it.Fill("Zoek op naam of adres", words);
        await it.Press("Zoek");
    }

    private static async Task Choose(Person it, string list)
    {
        await it.Field("Bestand").SetInputFilesAsync(new FilePayload { Name = "collega's.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await it.Press("Toon wat er verandert");
    }
}
