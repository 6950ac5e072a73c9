using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace NetworksPortal.EndToEnd.Tests.Support;

/// <summary>The real portal on a port of its own, with the demo's data to itself, and the people who use it in a browser.</summary>
internal sealed class PortalInBrowser : IAsyncDisposable
{
    private readonly PortalApp app = new PortalApp().With("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
    private readonly List<Person> people = [];
    private readonly bool scripts;

    private PortalInBrowser(bool scripts)
    {
        this.scripts = scripts;
        // Not UseKestrel(0): that changes the addresses while the portal may be starting already, and throws when it comes second.
        app.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app.StartServer();
    }

    /// <summary>For tests that only look, and share what they look at.</summary>
    public static PortalInBrowser Start() => new(scripts: true);

    /// <summary>Tells a story to its end. When it breaks off, every page that somebody had open is kept as a picture in TestResults.</summary>
    public static async Task Play(bool scripts, Func<PortalInBrowser, Task> story, [CallerMemberName] string name = "")
    {
        await using var portal = new PortalInBrowser(scripts);
        try
        {
            await story(portal);
        }
        catch
        {
            await portal.PictureAsync($"{name}{(scripts ? "" : "-without-scripts")}");
            throw;
        }
    }

    public string Space(string slug) => app.Space(slug);

    /// <summary>An app that took over a key that a page showed.</summary>
    public Authenticator Authenticator(string key) => new(app, key);

    /// <summary>Somebody with a browser who has not signed in.</summary>
    public async Task<Person> Visitor(string name = "Visitor", BrowserNewContextOptions? window = null)
    {
        window ??= new();
        window.BaseURL = app.ClientOptions.BaseAddress.ToString();
        window.JavaScriptEnabled = scripts;
        window.Locale = "nl-BE";
        window.TimezoneId = "Europe/Brussels";
        window.ReducedMotion = ReducedMotion.Reduce;
        var browser = await Chromium.BrowserAsync();
        var context = await browser.NewContextAsync(window);
        context.SetDefaultTimeout(Chromium.Patience);
        var person = new Person(name, await context.NewPageAsync());
        people.Add(person);
        return person;
    }

    /// <param name="name">As the demo's sign-in page calls them.</param>
    /// <param name="window">Size and scheme of the window.</param>
    public async Task<Person> SignIn(string name, BrowserNewContextOptions? window = null)
    {
        var person = await Visitor(name, window);
        await person.Open("/account/signin");
        await person.Press($"Kies {name}");
        // What follows waits for what it needs; the browser's word that all is loaded was missed once in many thousand times.
        await person.Page.WaitForURLAsync("**/me", new() { WaitUntil = WaitUntilState.Commit });
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people)
        {
            await person.Page.Context.CloseAsync();
        }

        await app.DisposeAsync();
    }

    private async Task PictureAsync(string name)
    {
        foreach (var (person, i) in people.Select((person, i) => (person, i)))
        {
            var file = Path.Combine(Repository.Root, "TestResults", $"{name}-{i + 1}-{person.Name}.png");
            await person.Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        }
    }
}
