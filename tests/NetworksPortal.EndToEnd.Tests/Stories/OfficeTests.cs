using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Story 5: HR reads the same figures as everybody, and makes networks possible without seeing who is in them.</summary>
public sealed partial class OfficeTests
{
    private const string Office = "Dienst diversiteit";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Hr_reads_the_figures_as_chart_table_and_file_and_Els_reads_the_same_bytes(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var hr = await portal.SignIn(Office);
        await hr.Open("/office");
        await hr.Follow("Lees de cijfers");
        await hr.IsAt("De netwerken in cijfers");
        await Expect(hr.Section("Leden door de tijd").GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync(StartsWithAha);
        await Expect(hr.Section("Leden door de tijd").GetByRole(AriaRole.Table)).ToBeHiddenAsync();

        var hours = hr.Section("Vrijstelling");
        await hours.GetByText("Bekijk als tabel").ClickAsync();
        await Expect(hours.GetByRole(AriaRole.Row, new() { Name = "Roze Neuzekes" })).ToContainTextAsync("niet getoond: kleine groep");
        await Expect(hours.GetByRole(AriaRole.Row, new() { Name = "Samen" })).ToContainTextAsync("ongeveer");

        var file = await hr.Download("Download als CSV");
        Assert.StartsWith("Periode;Netwerk;Maat;Waarde;Zoals getoond", file, StringComparison.Ordinal);
        Assert.Contains("niet getoond: kleine groep", file, StringComparison.Ordinal);

        var els = await portal.SignIn("Els");
        foreach (var address in new[] { "/insights", "/insights/2026-H1" })
        {
            var figures = await hr.MainOf(address);
            Assert.Contains("januari tot en met juni 2026", figures, StringComparison.Ordinal);
            Assert.Equal(figures, await els.MainOf(address));
        }
    });

    [Fact]
    public Task Hr_grants_money_hours_and_seats_and_the_core_team_sees_them() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var hr = await portal.SignIn(Office);
        await hr.Open("/office/grants");
        await hr.Follow("Geld Roze Neuzekes");
        await hr.Fill("Bedrag voor heel 2026", "1.000");
        await hr.Fill("Waarom?", "Extra voor de Pride");
        await hr.Press("Ken toe");
        await hr.Reads("Er is al € 4.000 toegekend, en verlagen kan niet.");
        await hr.Fill("Bedrag voor heel 2026", "5.250,50");
        await hr.Press("Ken toe");
        await hr.IsTold("Roze Neuzekes krijgt € 5.250,50 voor 2026.");

        await hr.Follow("Uren Roze Neuzekes");
        await hr.Fill("Plaatsen in het kernteam", "8");
        await hr.Fill("Uren per plaats, elke maand", "2,5");
        await hr.Fill("Waarom?", "Twee plaatsen erbij");
        await hr.Press("Ken toe");
        await Expect(hr.Row("Roze Neuzekes")).ToContainTextAsync("20 uur");

        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/budget");
        await Expect(chris.Row("Toegekend")).ToContainTextAsync("€ 5.250,50");
        await chris.Open(portal.Space("roze-neuzekes") + "/desk/hours");
        await chris.Reads("Nog 2 uur 30");
        await chris.Reads("van 20 uur voor 8 plaatsen in het kernteam");
    });

    [Fact]
    public Task Hr_opens_a_network_and_whoever_redeems_a_founding_code_is_in_its_core_team() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var hr = await portal.SignIn(Office);
        await hr.Open("/office");
        await hr.Follow("Open een netwerk");
        await hr.Fill("Naam", "Mantelzorg");
        await hr.Fill("Voor welke collega’s?", "Collega’s die voor iemand zorgen");
        await hr.Choose("Open");
        await hr.Pick("Kleur", "Kobalt");
        await hr.Fill("Hoeveel codes voor oprichters?", "2");
        await hr.Press("Open het netwerk");
        var codes = await hr.Main.Locator("code").AllInnerTextsAsync();
        Assert.Equal(2, codes.Distinct(StringComparer.Ordinal).Count());
        await hr.Open("/office/networks");
        await Expect(hr.Main.Locator("code")).ToHaveCountAsync(0);

        var els = await portal.SignIn("Els");
        await Redeem(els, codes[0]);
        await els.IsTold("Welkom!");
        await els.Reads("Je zit in het kernteam");
        await els.Follow("Mantelzorg");
        await els.FollowMenu("Kernteam");
        await els.IsAt("Werktafel");

        var dina = await portal.SignIn("Dina");
        await Redeem(dina, codes[0]);
        await dina.IsRefused("Deze code werkt niet. Ze is verkeerd getypt, al gebruikt of vervallen.", "Code");

        Assert.Equal(404, await hr.Open(new Uri(els.Page.Url).AbsolutePath));
        await hr.Open("/office");
        await hr.DoesNotRead("Els");
    });

    [GeneratedRegex("^AHA: ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsWithAha { get; }

    private static async Task Redeem(Person who, string code)
    {
        await who.Open("/join/mantelzorg");
        await who.Tick("Ik hou me aan deze afspraken.");
        await who.Choose("Met mijn naam");
        await who.Fill("Code", code);
        await who.Tick("Krijg ik met mijn code een plaats in het kernteam");
        await who.Press("Sluit je aan");
    }
}
