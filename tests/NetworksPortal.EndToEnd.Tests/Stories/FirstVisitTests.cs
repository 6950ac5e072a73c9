using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 1: somebody starts the demo, looks around, and signs in as one of its people.</summary>
public sealed class FirstVisitTests
{
    private static readonly string[] DemoPeople = ["Els", "Dina", "Chris", "Hanne", "Amina", "Farid", "Bart", "Gert", "Dienst diversiteit", "Zalen", "Beheer"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_first_page_shows_the_networks_and_what_is_open_to_all(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var visitor = await portal.Visitor();
        await visitor.Open("/");

        await visitor.IsAt("Er is nog een stoel vrij");
        var networks = visitor.Section("Elk netwerk zijn eigen tafel").GetByRole(AriaRole.Heading, new() { Level = 3 });
        await Expect(networks).ToHaveTextAsync(["AHA", "Link", "Roze Neuzekes"]);
        await Expect(visitor.Section("Kom eens kijken").GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
        await Expect(visitor.Page.GetByText("Dit is een demo.")).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task The_sign_in_page_lists_the_people_and_lets_one_in_by_a_click(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var visitor = await portal.Visitor();
        await visitor.Open("/");
        await visitor.Follow("Aanmelden met je werkadres");

        var listed = visitor.Section("Kijk rond als iemand anders").GetByRole(AriaRole.Button);
        await Expect(listed).ToHaveCountAsync(DemoPeople.Length);
        foreach (var person in DemoPeople)
        {
            await Expect(visitor.Main.GetByRole(AriaRole.Button, new() { Name = $"Kies {person}", Exact = true })).ToBeVisibleAsync();
        }

        await visitor.Press("Kies Els");
        await visitor.IsAt("Dag Els");
    });

    [Fact]
    public Task A_private_page_asks_to_sign_in_and_then_goes_on_to_it() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var visitor = await portal.Visitor();
        await visitor.Open("/me/privacy");

        await visitor.Fill("E-mailadres", "els@stad.example");
        await visitor.Fill("Wachtwoord", "not-the-password");
        await visitor.Press("Meld je aan");
        await visitor.Reads("Dit adres en wachtwoord horen niet bij elkaar.");
        await Expect(visitor.Field("E-mailadres")).ToHaveValueAsync("els@stad.example");

        await visitor.Fill("Wachtwoord", "Samen-2026!");
        await visitor.Press("Meld je aan");
        await visitor.IsAt("Wat anderen van je zien");
    });
}
