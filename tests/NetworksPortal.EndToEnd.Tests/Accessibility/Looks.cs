using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NetworksPortal.EndToEnd.Tests.Accessibility;

/// <summary>What can be asked of a page that stands open. Each question answers with what is wrong.</summary>
internal static class Looks
{
    public const int Phone = 320;
    public const int Desk = 1280;

    private static readonly AxeRunOptions AllRules = new()
    {
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>A scheme changes colours and nothing else.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly string Faults = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Accessibility", "faults.js"));

    public static Task Wide(this IPage page, int width) => page.SetViewportSizeAsync(width, 800);

    /// <summary>In light and dark, on a desk and on a phone.</summary>
    public static async Task<IReadOnlyList<string>> BreaksRulesOfAxeAnywhere(this IPage page)
    {
        List<string> faults = [];
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

    private static async Task<IReadOnlyList<string>> AxeAsync(IPage page, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        return [.. result.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id}: {node.Html}")];
    }
}
