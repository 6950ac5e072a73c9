using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace NetworksPortal.Ui.Assets;

/// <summary>
/// The theme's light colours as plain hex, for pictures that leave the portal and its style sheet. They are the ones that the theme
/// keeps for browsers without OKLCH, before its <c>@supports</c>; there is no second list.
/// </summary>
public sealed partial class ThemeColours
{
    private readonly Dictionary<(string Accent, string Token), string> colours = [];

    public ThemeColours(IWebHostEnvironment host, string theme)
    {
        var file = host.WebRootFileProvider.GetFileInfo($"themes/{theme}.css");
        using var reader = new StreamReader(file.CreateReadStream());
        var css = reader.ReadToEnd();
        foreach (Match rule in Rule().Matches(css[..css.IndexOf("@supports (", StringComparison.Ordinal)]))
        {
            foreach (Match token in Token().Matches(rule.Groups["body"].Value))
            {
                colours[(rule.Groups["accent"].Value, token.Groups["name"].Value)] = token.Groups["hex"].Value;
            }
        }
    }

    /// <param name="token">Name of a token without its dashes, such as <c>ink-soft</c>.</param>
    /// <param name="accent">A hue of the theme; null, or one that it does not know, for the portal's own.</param>
    /// <exception cref="KeyNotFoundException">The theme has no such colour.</exception>
    public string Of(string token, string? accent = null) =>
        colours.TryGetValue((accent ?? "", token), out var own) ? own : colours[("", token)];

    [GeneratedRegex("""(?::root|\[data-accent="(?<accent>[a-z]+)"\])\s*\{(?<body>[^}]*)\}""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("--(?<name>[a-z-]+):\\s*(?<hex>#[0-9a-f]{6})\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
