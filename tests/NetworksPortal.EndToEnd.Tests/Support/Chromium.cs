using Microsoft.Playwright;

namespace NetworksPortal.EndToEnd.Tests.Support;

/// <summary>One browser for the whole run; every person gets a window of their own in it.</summary>
internal static class Chromium
{
    /// <summary>Generous, because a busy machine is not a fault of the portal. What is there already costs no waiting.</summary>
    public const float Patience = 20_000;

    private const string Installed = "/usr/bin/chromium";

    private static readonly string[] Quiet =
        ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    public static Task<IBrowser> BrowserAsync() => Started.Value;

    private static async Task<IBrowser> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        // Closes the browser too, which is a child of its driver.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = File.Exists(Installed) ? Installed : null,
            // Root has no sandbox to go into.
            ChromiumSandbox = Environment.UserName != "root",
            Args = Quiet,
        });
    }
}
