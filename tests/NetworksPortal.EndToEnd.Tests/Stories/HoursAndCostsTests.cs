using System.Globalization;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 4: Chris logs hours in one click, and Amina enters what something cost.</summary>
public sealed class HoursAndCostsTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-BE");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Chris_logs_two_hours_from_a_meeting_in_one_click_and_sees_what_is_left(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var space = portal.Space("roze-neuzekes");
        var chris = await portal.SignIn("Chris");
        await chris.Open(space + "/desk/hours");
        await Expect(chris.Section("Mijn november 2026")).ToContainTextAsync("Nog 2 uur");
        await chris.Plans(space, "2026-11-24", "12:00", "14:00");
        var meeting = chris.Page.Url;

        await chris.Press("Noteer 2 uur vrijstelling");

        await chris.IsTold("Genoteerd: 2 uur op dinsdag 24 november.");
        await chris.Open(space + "/desk/hours");
        var mine = chris.Section("Mijn november 2026");
        await Expect(mine.GetByRole(AriaRole.Img, new() { Name = "2 uur van 2 uur gebruikt" })).ToBeVisibleAsync();
        await Expect(mine).ToContainTextAsync("Precies op.");
        await Expect(chris.Row("dinsdag 24 november")).ToContainTextAsync(MeetingForm.Title);
        await chris.Open(meeting);
        await chris.Reads("Je uren staan genoteerd");
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Amina_enters_a_cost_and_sees_where_the_money_stands(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var amina = await portal.SignIn("Amina");
        await amina.Open(portal.Space("link") + "/desk/budget");
        var before = await Standing(amina);

        await Enter(amina, "Thee voor de taaltafel", "86,40", "Vastgelegd");
        await amina.IsTold("Genoteerd:");
        var committed = await Standing(amina);
        Assert.Equal(before with { Committed = before.Committed + 86.40m, Left = before.Left - 86.40m }, committed);

        await amina.Row("Thee voor de taaltafel").GetByRole(AriaRole.Button, new() { Name = "Is betaald" }).ClickAsync();
        await amina.IsTold("Genoteerd als betaald.");
        Assert.Equal(committed with { Committed = before.Committed, Paid = before.Paid + 86.40m }, await Standing(amina));

        await Enter(amina, "Misschien een spel", "20", "Gepland");
        await amina.IsTold("Genoteerd:");
        Assert.Equal(before with { Planned = before.Planned + 20, Paid = before.Paid + 86.40m, Left = before.Left - 86.40m }, await Standing(amina));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_cost_over_what_is_left_is_refused_with_the_amount_that_is_left(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var amina = await portal.SignIn("Amina");
        await amina.Open(portal.Space("link") + "/desk/budget");
        var before = await Standing(amina);
        var left = await amina.Row("Nog over").GetByRole(AriaRole.Cell).First.InnerTextAsync();
        var tooMuch = (before.Left + 0.01m).ToString("0.00", Dutch);

        await Enter(amina, "Een vleugelpiano", tooMuch, "Betaald");

        await amina.IsRefused($"Dit kan niet: er is nog {left} over.", "Bedrag");
        await Expect(amina.Field("Bedrag")).ToHaveValueAsync(tooMuch);
        await Expect(amina.Field("Waarvoor?")).ToHaveValueAsync("Een vleugelpiano");
        await amina.Follow("Naar het werkbudget");
        Assert.Equal(before, await Standing(amina));
    });

    private static async Task Enter(Person who, string description, string amount, string state)
    {
        await who.Follow("Kost noteren");
        await who.Fill("Waarvoor?", description);
        await who.Fill("Bedrag", amount);
        await who.Pick("Soort", "Eten en drinken");
        await who.Choose(state);
        await who.Press("Noteer deze kost");
    }

    private static async Task<Money> Standing(Person who)
    {
        var table = who.Main.GetByRole(AriaRole.Table, new() { Name = "Het werkbudget van 2026 in cijfers" });
        async Task<decimal> Of(string part) =>
            decimal.Parse((await table.GetByRole(AriaRole.Row, new() { Name = part }).GetByRole(AriaRole.Cell).First.InnerTextAsync()).TrimStart('€', '\u00a0'), Dutch);
        return new(await Of("Toegekend"), await Of("Gepland"), await Of("Vastgelegd"), await Of("Betaald"), await Of("Nog over"));
    }

    private sealed record Money(decimal Granted, decimal Planned, decimal Committed, decimal Paid, decimal Left);
}
