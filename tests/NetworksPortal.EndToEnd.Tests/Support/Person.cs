using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Support;

/// <summary>Somebody at a browser: does what people do, and finds things by the words that people read.</summary>
internal sealed class Person(string name, IPage page)
{
    public string Name => name;

    public IPage Page => page;

    public ILocator Main => page.Locator("main");

    public async Task<int> Open(string address) => (await page.GotoAsync(address))!.Status;

    public Task Follow(string link) => Main.GetByRole(AriaRole.Link, new() { NameRegex = Exactly(link) }).ClickAsync();

    public Task FollowMenu(string link) => page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { NameRegex = Exactly(link) }).ClickAsync();

    public Task Press(string button) => Main.GetByRole(AriaRole.Button, new() { NameRegex = Exactly(button) }).ClickAsync();

    public ILocator Field(string label) => Main.GetByLabel(Exactly(label));

    public Task Fill(string label, string text) => Field(label).FillAsync(text);

    public Task Pick(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>One card out of a few, by its title; what stands beside the title is part of its name.</summary>
    public ILocator Card(string title) =>
        Main.Locator("label", new() { Has = page.Locator("b", new() { HasTextRegex = Exactly(title) }) }).Locator("input");

    public Task Choose(string title) => Card(title).CheckAsync();

    public Task Tick(string label) => Main.GetByRole(AriaRole.Checkbox, new() { NameRegex = StartsWith(label) }).CheckAsync();

    public Task Unfold(string summary) => Main.Locator("summary", new() { HasTextRegex = StartsWith(summary) }).ClickAsync();

    public ILocator Row(string heading) => Main.GetByRole(AriaRole.Row, new() { NameRegex = StartsWith(heading) });

    public ILocator Section(string heading) => Main.GetByRole(AriaRole.Region, new() { NameRegex = Exactly(heading) });

    public Task IsAt(string heading) => Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = Exactly(heading) })).ToBeVisibleAsync();

    public Task IsTold(string sentence) => Expect(page.GetByRole(AriaRole.Status).GetByText(sentence)).ToBeVisibleAsync();

    public async Task<string> Told() => (await page.GetByRole(AriaRole.Status).InnerTextAsync()).Trim();

    public Task Reads(string text) => Expect(Main).ToContainTextAsync(text);

    public Task DoesNotRead(string text) => Expect(Main).Not.ToContainTextAsync(text);

    /// <summary>The page came back: its title says so, and its summary leads to the field.</summary>
    public async Task IsRefused(string message, string field)
    {
        await Expect(page).ToHaveTitleAsync(StartsWith("Fout: "));
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = message }).ClickAsync();
        await Expect(Field(field)).ToBeFocusedAsync();
        await Expect(Field(field)).ToHaveAttributeAsync("aria-invalid", "true");
    }

    /// <summary>Takes a file along, and reads it.</summary>
    public async Task<string> Download(string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Follow(link));
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>What the server sent for the main part of a page, byte for byte.</summary>
    public async Task<string> MainOf(string address)
    {
        var answer = await page.Context.APIRequest.GetAsync(address);
        var html = await answer.TextAsync();
        return html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
    }

    private static Regex Exactly(string words) => new($@"^\s*{Regex.Escape(words)}(\s*\(mag leeg\))?\s*$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Regex StartsWith(string words) => new($@"^\s*{Regex.Escape(words)}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
