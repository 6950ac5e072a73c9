using Microsoft.Playwright;
using NetworksPortal.EndToEnd.Tests.Support;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>What every page owes, asked of every page in the table of routes.</summary>
public sealed class EveryPageTests(EveryPage every) : IClassFixture<EveryPage>
{
    [Theory]
    [MemberData(nameof(EveryPage.People), MemberType = typeof(EveryPage))]
    public async Task No_page_breaks_a_rule_of_axe_in_light_or_dark_on_a_phone_or_a_desk(string name)
    {
        await OnEachPage(name, page => page.BreaksRulesOfAxeAnywhere());
    }

    [Fact]
    public async Task What_breaks_a_rule_is_found_in_the_scheme_where_it_does()
    {
        var visitor = await every.As("Visitor");
        await visitor.Open("/");
        await visitor.Page.EvaluateAsync("""
            () => {
              document.querySelector("main").insertAdjacentHTML("afterbegin", "<img src='/nothing.png'><p id='dim'>Dim</p>");
              document.querySelector("#dim").style.color = "#333";
            }
            """);

        var faults = await visitor.Page.BreaksRulesOfAxeAnywhere();

        foreach (var width in new[] { Looks.Desk, Looks.Phone })
        {
            Assert.Contains(faults, fault => fault.StartsWith($"{width} px, image-alt: <img", StringComparison.Ordinal));
            Assert.Contains(faults, fault => fault.StartsWith($"{width} px, dark, color-contrast: <p id=\"dim\"", StringComparison.Ordinal));
            Assert.DoesNotContain(faults, fault => fault.StartsWith($"{width} px, color-contrast", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPage.People), MemberType = typeof(EveryPage))]
    public async Task Every_page_fits_a_phone_and_text_of_twice_the_size_and_every_target_is_large_enough(string name)
    {
        await OnEachPage(name, async page =>
        {
            await page.Wide(Looks.Phone);
            List<string> faults = [.. await page.Ask("sideways"), .. await page.Ask("smallTargets")];
            await page.Wide(Looks.Desk);
            faults.AddRange(await page.Ask("smallTargets"));
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            faults.AddRange((await page.Ask("sideways")).Select(fault => "at 200 %, " + fault));
            return faults;
        });
    }

    [Theory]
    [MemberData(nameof(EveryPage.People), MemberType = typeof(EveryPage))]
    public async Task Whoever_steps_through_a_page_by_keyboard_sees_where_they_are(string name)
    {
        await OnEachPage(name, async page =>
        {
            await page.Wide(Looks.Desk);
            // One key makes the browser show focus from then on.
            await page.Keyboard.PressAsync("Tab");
            return await page.Ask("hiddenFocus");
        });
    }

    private async Task OnEachPage(string name, Func<IPage, Task<IReadOnlyList<string>>> look)
    {
        List<string> faults = [];
        var person = await every.As(name);
        foreach (var address in await every.PagesOf(name))
        {
            var status = await person.Open(address);
            Assert.True(status == 200 || address == "/error/404", $"{address} answered {status} to {name}.");
            faults.AddRange((await look(person.Page)).Select(fault => $"{address}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
