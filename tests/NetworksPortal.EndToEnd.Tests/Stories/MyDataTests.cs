using System.IO.Compression;
using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Dina, member of two networks, looks at herself through others' eyes, takes her data along, and erases her account.</summary>
public sealed class MyDataTests
{
    private const string Password = "Samen-2026!";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Dina_sees_what_others_see_takes_it_along_and_is_gone(bool scripts) => PortalInBrowser.Play(scripts, async portal =>
    {
        var dina = await portal.SignIn("Dina");
        await dina.Follow("Kijk door hun ogen");
        await Expect(Row(dina, "Roze Neuzekes", "Leden zien")).ToContainTextAsync("Dee");
        await Expect(Row(dina, "Roze Neuzekes", "Leden zien")).Not.ToContainTextAsync("Dina");
        await Expect(Row(dina, "Link", "Leden zien")).ToContainTextAsync("Dina Marković");
        await Expect(Row(dina, "Link", "HR, je leidinggevende, IT en zalenbeheer zien")).ToContainTextAsync("Niets. Ook niet dat je lid bent.");
        await dina.Section("Wie zocht je naam op?").GetByText("Niemand zocht je naam op.").WaitForAsync();

        var chris = await portal.SignIn("Chris");
        await chris.Open(portal.Space("roze-neuzekes") + "/people");
        await chris.Reads("Dee");

        await dina.Follow("Naar mijn gegevens");
        await dina.Fill("Je wachtwoord", "geraden");
        await dina.Press("Download mijn gegevens");
        await dina.IsRefused("Dit is niet je wachtwoord. Na vijf keer moet je tien minuten wachten.", "Je wachtwoord");
        await dina.Fill("Je wachtwoord", Password);
        Assert.Contains("\"nickname\": \"Dee\"", await TakeAlongAsync(dina), StringComparison.Ordinal);

        await dina.Follow("Lees wat er dan gebeurt");
        await dina.Press("Ja, wis mijn account");
        await dina.IsRefused("Typ je werkadres over.", "Typ je werkadres");
        await dina.Fill("Typ je werkadres", "dina@stad.example");
        await dina.Fill("Je wachtwoord", Password);
        await dina.Press("Ja, wis mijn account");
        await dina.IsAt("Je account is gewist");

        await dina.Open("/account/signin");
        await dina.Fill("E-mailadres", "dina@stad.example");
        await dina.Fill("Wachtwoord", Password);
        await dina.Press("Meld je aan");
        await dina.Reads("Dit adres en wachtwoord horen niet bij elkaar.");
        await chris.Page.ReloadAsync();
        await chris.DoesNotRead("Dee");
    });

    [Fact]
    public async Task The_services_see_the_same_page_whether_a_member_erased_the_account_or_somebody_who_had_left()
    {
        var member = await AfterErasingAsync(leaveFirst: false);
        var nobody = await AfterErasingAsync(leaveFirst: true);

        Assert.Equal(nobody, member);
    }

    private static async Task<IReadOnlyList<string>> AfterErasingAsync(bool leaveFirst)
    {
        var seen = new List<string>();
        await PortalInBrowser.Play(scripts: true, async portal =>
        {
            var dina = await portal.SignIn("Dina");
            foreach (var slug in leaveFirst ? ["link", "roze-neuzekes"] : Array.Empty<string>())
            {
                await dina.Open(portal.Space(slug) + "/leave");
                await dina.Press("Ja, ik vertrek");
                await dina.IsTold("Je bent weg.");
            }

            await dina.Open("/me/erase");
            await dina.Fill("Typ je werkadres", "dina@stad.example");
            await dina.Fill("Je wachtwoord", Password);
            await dina.Press("Ja, wis mijn account");
            await dina.IsAt("Je account is gewist");
            foreach (var (name, address) in new[]
            {
                ("Dienst diversiteit", "/office"), ("Dienst diversiteit", "/office/grants?year=2026"), ("Dienst diversiteit", "/insights/2026-H1"),
                ("Dienst diversiteit", "/networks/roze-neuzekes"), ("Beheer", "/admin"), ("Beheer", "/admin?Search=dina"), ("Zalen", "/rooms"),
            })
            {
                var who = await portal.SignIn(name);
                seen.Add(Html.WithoutTokens(await who.MainOf(address)));
            }
        });
        return seen;
    }

    private static ILocator Row(Person person, string network, string heading) =>
        person.Section(network).GetByRole(AriaRole.Listitem).Filter(new() { Has = person.Page.Locator("b", new() { HasText = heading }) });

    private static async Task<string> TakeAlongAsync(Person person)
    {
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Press("Download mijn gegevens"));
        Assert.Equal("gegevens.zip", download.SuggestedFilename);
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        var text = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text += await reader.ReadToEndAsync();
        }

        return text;
    }
}
