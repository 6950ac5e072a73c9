using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NetworksPortal.Ui;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>The accessibility statement: what works, what does not yet, and whom to tell.</summary>
public class AccessibilityModel(IOptions<UiOptions> options) : PageModel
{
    public static IReadOnlyList<string> Works { get; } = ["Keyboard", "Reader", "Zoom", "Contrast", "Script", "Time"];

    public static IReadOnlyList<string> Lacks { get; } = ["Calendar", "Content", "Audit"];

    /// <summary>Where to report something; null where the municipality gave no address.</summary>
    public string? Contact => options.Value.ContactAddress;
}
