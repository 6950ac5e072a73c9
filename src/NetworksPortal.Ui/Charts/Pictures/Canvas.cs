using System.Text;
using NetworksPortal.Ui.Assets;

namespace NetworksPortal.Ui.Charts.Pictures;

/// <summary>
/// An SVG of its own: every colour and the one pattern are in it, it asks for nothing from elsewhere, and a font that is missing has
/// common ones behind it. It is drawn from the top down and is as high as what stands on it.
/// </summary>
internal sealed class Canvas(ThemeColours colours)
{
    public const int Width = 1200;
    public const int Margin = 48;
    public const int Right = Width - Margin;

    /// <summary>How wide a letter is on average, in parts of its height; on the wide side.</summary>
    private const double LetterWidth = .56;

    private readonly StringBuilder drawn = new();

    /// <summary>Where the next thing begins.</summary>
    public double Top { get; set; } = Margin;

    public void Rect(double x, double y, double width, double height, string fill) =>
        drawn.Append($"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" height=\"{N(height)}\" rx=\"4\" fill=\"{fill}\"/>");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double width) =>
        drawn.Append($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\" stroke-width=\"{N(width)}\" stroke-linecap=\"round\"/>");

    public void Dot(double x, double y, string fill) =>
        drawn.Append($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"8\" fill=\"{fill}\" stroke=\"{Colour("surface")}\" stroke-width=\"3\"/>");

    public void Text(double x, double y, string text, int size, string token = "ink", string anchor = "start", bool bold = false) =>
        drawn.Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{size}\" fill=\"{Colour(token)}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"700\"" : "")}>{Safe(text)}</text>");

    /// <summary>Text in lines that fit, from <see cref="Top"/> down.</summary>
    public void Paragraph(string text, int size, string token = "ink", bool bold = false)
    {
        foreach (var line in Wrapped(text, (int)((Right - Margin) / (size * LetterWidth))))
        {
            Top += size * 1.3;
            Text(Margin, Top, line, size, token, bold: bold);
        }
    }

    public string Colour(string token, string? accent = null) => colours.Of(token, accent);

    /// <summary>About how wide a text is, in pixels.</summary>
    public static double WidthOf(string text, int size) => text.Length * size * LetterWidth;

    /// <summary>The text, or as much as fits in so many pixels.</summary>
    public static string Fit(string text, double width, int size)
    {
        var most = (int)(width / (size * LetterWidth));
        return text.Length <= most ? text : text[..Math.Max(1, most - 1)] + "…";
    }

    public string Finish(PictureFrame frame)
    {
        var height = N(Top + Margin);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" viewBox="0 0 {Width} {height}" role="img" aria-labelledby="t d" font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, Arial, sans-serif">
            <title id="t">{Safe(frame.Title)}</title><desc id="d">{Safe(frame.Sentence)}</desc>
            <defs><pattern id="hatch" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V10" stroke="{Colour("line-strong")}" stroke-width="3"/></pattern></defs>
            <rect width="{Width}" height="{height}" fill="{Colour("surface")}"/>
            {drawn}
            </svg>
            """;
    }

    private static IEnumerable<string> Wrapped(string text, int most)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= most)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    // Letters beyond ASCII stay as they are: the file is UTF-8. A control character has no place in XML.
    private static string Safe(string text) =>
        new string([.. text.Where(letter => !char.IsControl(letter))]).Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string N(double number) => Percent.Number(number);
}
