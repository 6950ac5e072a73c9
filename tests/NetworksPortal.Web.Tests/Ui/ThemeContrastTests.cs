namespace NetworksPortal.Web.Tests.Ui;

/// <summary>Every pair of tokens that the style sheet puts on one another, in each theme, hue and scheme.</summary>
public sealed class ThemeContrastTests
{
    private const double Text = 4.5;
    private const double Shape = 3;

    private static readonly (string Front, string Back, double Least)[] Pairs =
    [
        .. Each(Text, ["ink"], ["canvas", "surface", "sunken", "accent-soft", "accent-mid", "ok-soft", "warn-soft", "bad-soft"]),
        .. Each(Text, ["ink-soft"], ["canvas", "surface", "sunken", "accent-soft", "ok-soft", "warn-soft", "bad-soft"]),
        .. Each(Text, ["accent", "accent-hover"], ["canvas", "surface", "sunken", "accent-soft"]),
        .. Each(Text, ["on-accent"], ["accent", "accent-hover"]),
        .. Each(Text, ["ok"], ["ok-soft", "canvas", "surface"]),
        .. Each(Text, ["warn"], ["warn-soft", "canvas", "surface"]),
        .. Each(Text, ["bad"], ["bad-soft", "canvas", "surface", "sunken"]),
        .. Each(Text, ["on-candle"], ["candle"]),
        .. Each(Text, ["canvas"], ["ink"]),
        .. Each(Text, ["surface"], ["bad"]),
        .. Each(Shape, ["line-strong", "focus"], ["canvas", "surface", "sunken"]),
        .. Each(Shape, ["focus"], ["accent-soft", "accent-mid"]),
        .. Each(Shape, ["accent-vivid", "brand"], ["canvas", "surface", "sunken", "accent-soft"]),
    ];

    // Blocks that are dark whatever the scheme: the hero and the promises.
    private static readonly (string Front, string Back, double Least)[] OnNight =
        [.. Each(Text, ["ink", "ink-soft", "accent", "candle", "ok", "bad"], ["night"]), .. Each(Shape, ["focus", "line-strong"], ["night"])];

    public static TheoryData<string, string, bool> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, bool>();
            foreach (var theme in Themes)
            {
                foreach (var accent in ThemeFile.Accents(theme).Prepend(""))
                {
                    looks.Add(Path.GetFileName(theme), accent, false);
                    looks.Add(Path.GetFileName(theme), accent, true);
                }
            }

            return looks;
        }
    }

    private static string[] Themes => Directory.GetFiles(Sources.PathOf("wwwroot", "themes"), "*.css");

    [Theory]
    [MemberData(nameof(Looks))]
    public void Every_pair_of_tokens_can_be_read(string theme, string accent, bool dark) =>
        Assert.Empty(Faults(ThemeFile.Read(Sources.PathOf("wwwroot", "themes", theme), accent, dark), Pairs));

    [Theory]
    [MemberData(nameof(Looks))]
    public void Dark_blocks_can_be_read_in_either_scheme(string theme, string accent, bool dark)
    {
        var tokens = ThemeFile.Read(Sources.PathOf("wwwroot", "themes", theme), accent, dark: true);
        var night = ThemeFile.Read(Sources.PathOf("wwwroot", "themes", theme), accent, dark);
        Assert.Empty(OnNight.Where(pair => Light.Contrast(tokens[pair.Front], night[pair.Back]) < pair.Least).Select(pair => pair.Front));
    }

    [Fact]
    public void A_browser_without_oklch_can_read_it_too()
    {
        // It has no hover of its own there.
        var pairs = Pairs.Where(pair => pair.Front != "accent-hover" && pair.Back != "accent-hover").ToList();
        Assert.All(
            Themes.SelectMany(theme => ThemeFile.Accents(theme).Prepend(""), (theme, accent) => ThemeFile.ReadFallback(theme, accent)),
            tokens => Assert.Empty(Faults(tokens, pairs)));
    }

    [Fact]
    public void Colours_stand_in_a_theme_and_nowhere_else()
    {
        var css = Directory.GetFiles(Sources.PathOf("wwwroot", "css"), "*.css", SearchOption.AllDirectories);
        Assert.NotEmpty(css);
        Assert.All(css, file => Assert.DoesNotMatch(@"oklch\([\d.]|rgb\(|hsl\(|#[0-9a-fA-F]{3,8}\b", File.ReadAllText(file)));
    }

    private static IEnumerable<string> Faults(ThemeFile tokens, IEnumerable<(string Front, string Back, double Least)> pairs) =>
        from pair in pairs
        let contrast = Light.Contrast(tokens[pair.Front], tokens[pair.Back])
        where contrast < pair.Least
        select $"{pair.Front} on {pair.Back}: {contrast:0.00}, at least {pair.Least:0.0}";

    private static IEnumerable<(string Front, string Back, double Least)> Each(double least, string[] fronts, string[] backs) =>
        from front in fronts from back in backs select (front, back, least);
}
