using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworksPortal.Web.Tests.Ui;

/// <summary>The tokens of a theme as a browser resolves them: for one hue, in one scheme.</summary>
internal sealed partial class ThemeFile
{
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);
    private readonly bool _dark;

    private ThemeFile(string css, string accent, bool dark)
    {
        _dark = dark;
        foreach (Match rule in Rule().Matches(css))
        {
            var selectors = rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries);
            if (selectors.Any(selector => selector is ":root" || (accent.Length > 0 && (selector == "[data-accent]" || selector == $"[data-accent=\"{accent}\"]"))))
            {
                foreach (Match token in Token().Matches(rule.Groups["body"].Value))
                {
                    _tokens[token.Groups["name"].Value] = token.Groups["value"].Value.Trim();
                }
            }
        }
    }

    /// <summary>What a browser of today reads: OKLCH and light-dark().</summary>
    public static ThemeFile Read(string path, string accent, bool dark)
    {
        var css = File.ReadAllText(path);
        return new ThemeFile(css[css.IndexOf("@supports (", StringComparison.Ordinal)..css.IndexOf("@supports not", StringComparison.Ordinal)], accent, dark);
    }

    /// <summary>What an older browser reads: plain hex, light alone.</summary>
    public static ThemeFile ReadFallback(string path, string accent)
    {
        var css = File.ReadAllText(path);
        return new ThemeFile(css[..css.IndexOf("@supports (", StringComparison.Ordinal)], accent, dark: false);
    }

    public static IReadOnlyList<string> Accents(string path) =>
        [.. AccentName().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Light this[string token]
    {
        get
        {
            var value = _tokens[token];
            if (value.StartsWith("light-dark(", StringComparison.Ordinal))
            {
                value = Arguments(value)[_dark ? 1 : 0];
            }

            if (value.StartsWith('#'))
            {
                return Light.FromHex(value);
            }

            var parts = Split(value["oklch(".Length..^1], ' ');
            return Light.FromOklch(Number(parts[0]), Number(parts[1]), Number(parts[2]));
        }
    }

    private double Number(string text)
    {
        if (text.StartsWith("var(--", StringComparison.Ordinal))
        {
            return Number(_tokens[text["var(--".Length..^1]]);
        }

        if (!text.StartsWith("calc(", StringComparison.Ordinal))
        {
            return double.Parse(text, CultureInfo.InvariantCulture);
        }

        var parts = Split(text["calc(".Length..^1], ' ');
        return parts[1] switch
        {
            "*" => Number(parts[0]) * Number(parts[2]),
            "-" => Number(parts[0]) - Number(parts[2]),
            "+" => Number(parts[0]) + Number(parts[2]),
            _ => throw new FormatException($"Not a sum that the tests know: {text}"),
        };
    }

    private static List<string> Arguments(string function) => Split(function[(function.IndexOf('(', StringComparison.Ordinal) + 1)..^1], ',');

    private static List<string> Split(string text, char separator)
    {
        var (parts, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
            if (text[i] == separator && depth == 0)
            {
                parts.Add(text[from..i].Trim());
                from = i + 1;
            }
        }

        parts.Add(text[from..].Trim());
        return parts;
    }

    [GeneratedRegex(@"(?<selectors>[^{};]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"--(?<name>[\w-]+):(?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\[data-accent=""(?<name>\w+)""\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AccentName();
}
