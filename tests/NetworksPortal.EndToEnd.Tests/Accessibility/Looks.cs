using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>What can be asked of a page that stands open. Each question answers with what is wrong.</summary>
internal static class Looks
{
    public const int Phone = 320;
    public const int Desk = 1280;

    /// <summary>The engine as its package brings it. Read into a page once, and asked there: the package's own way reads it anew at each question, and opens a second page for each.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string AllRules = """{ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] }""";

    /// <summary>A scheme changes colours and nothing else.</summary>
    private static readonly string Colours = """{ runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] }""";

    private static readonly string Faults = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Accessibility", "faults.js"));

    public static Task Wide(this IPage page, int width) => page.SetViewportSizeAsync(width, 800);

    /// <summary>In light and dark, on a desk and on a phone.</summary>
    public static async Task<IReadOnlyList<string>> BreaksRulesOfAxeAnywhere(this IPage page)
    {
        List<string> faults = [];
        await page.EvaluateAsync($"() => {{ {Axe} }}");
        foreach (var width in new[] { Desk, Phone })
        {
            await page.Wide(width);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            faults.AddRange((await AxeAsync(page, AllRules)).Select(fault => $"{width} px, {fault}"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            faults.AddRange((await AxeAsync(page, Colours)).Select(fault => $"{width} px, dark, {fault}"));
        }

        return faults;
    }

    /// <param name="page">The page.</param>
    /// <param name="question">A function of faults.js.</param>
    public static async Task<IReadOnlyList<string>> Ask(this IPage page, string question) =>
        await page.EvaluateAsync<string[]>($"() => {{ {Faults}; return {question}(); }}");

    private static async Task<IReadOnlyList<string>> AxeAsync(IPage page, string options) => await page.EvaluateAsync<string[]>(
        $"() => axe.run(document, {options}).then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${{rule.id}}: ${{node.html}}`)))");
}
