using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NetworksPortal.Load.Pages;

internal sealed class MModel : PageModel
{
    public static IReadOnlyList<YardstickItem> Items { get; } = [.. Enumerable.Range(1, YardstickApp.Rows).Select(i => new YardstickItem { Title = $"Regel {i}", Amount = i })];
}
