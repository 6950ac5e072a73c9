using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>Whoever has no mouse joins, and leaves the page in a hurry, by keys alone.</summary>
public sealed class KeyboardTests
{
    private const int Most = 60;

    [Fact]
    public Task Els_joins_by_keyboard_alone() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var els = await portal.SignIn("Els");
        await els.Open("/networks/roze-neuzekes");
        var keys = els.Page.Keyboard;

        await StepTo(els, els.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de inhoud" }));
        await keys.PressAsync("Enter");
        await StepTo(els, els.Main.GetByRole(AriaRole.Link, new() { Name = "Sluit je stil aan" }));
        await keys.PressAsync("Enter");
        await els.IsAt("Kom erbij, zoals jij het wil");
        await StepTo(els, els.Field("Ik hou me aan deze afspraken."));
        await keys.PressAsync("Space");
        await StepTo(els, els.Card("Met mijn naam"));
        await keys.PressAsync("ArrowDown");
        await Expect(els.Card("Met een bijnaam")).ToBeCheckedAsync();
        await StepTo(els, els.Field("Bijnaam"));
        await keys.TypeAsync("Merel");
        await StepTo(els, els.Main.GetByRole(AriaRole.Button, new() { Name = "Sluit je aan" }));
        await keys.PressAsync("Enter");

        await els.IsTold("Welkom!");
    });

    [Theory]
    [InlineData("by the button")]
    [InlineData("by Shift")]
    public Task Leaving_the_page_at_once_leads_to_the_weather_and_back_does_not_return(string how) => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var dina = await portal.SignIn("Dina");
        await dina.Page.RouteAsync("https://www.meteo.be/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Bewolkt</h1>" }));
        await dina.Open("/");
        await dina.Open(portal.Space("roze-neuzekes"));

        if (how == "by Shift")
        {
            await dina.Page.Keyboard.PressAsync("Shift");
            await dina.Page.Keyboard.PressAsync("Shift");
            await dina.Page.Keyboard.PressAsync("Shift");
        }
        else
        {
            await dina.Page.GetByRole(AriaRole.Link, new() { Name = "Verlaat deze pagina" }).ClickAsync();
        }

        await dina.IsAt("Bewolkt");
        await dina.Page.GoBackAsync();
        await dina.IsAt("Er is nog een stoel vrij");
    });

    [Fact]
    public Task Shift_for_a_capital_letter_does_not_lead_away() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var dina = await portal.SignIn("Dina");
        await dina.Open(portal.Space("roze-neuzekes") + "/me");
        await dina.Field("Bijnaam").PressAsync("End");

        foreach (var letter in new[] { "Shift+A", "Shift+B", "Shift+C" })
        {
            await dina.Page.Keyboard.PressAsync(letter);
        }

        await Expect(dina.Field("Bijnaam")).ToHaveValueAsync("DeeABC");
        await dina.IsAt("Hoe wil je hier gezien worden?");
    });

    private static async Task StepTo(Person person, ILocator there)
    {
        for (var steps = 0; steps < Most; steps++)
        {
            if (await there.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await person.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Most} steps do not lead to {there}.");
    }
}
